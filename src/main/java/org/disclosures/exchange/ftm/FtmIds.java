package org.disclosures.exchange.ftm;

import org.disclosures.claim.ClaimView;
import org.disclosures.disclosure.DisclosureView;
import org.disclosures.exchange.referenced.NamedParties;
import org.disclosures.report.ReportView;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;

/** The ids of entities: made of the ids in the API, they never change, and another export has the same. */
final class FtmIds {

    private static final String PREFIX = "disclosures-";
    private static final String TO = "--";

    private FtmIds() {}

    static String of(AllegedTargetView target) {
        return PREFIX + "target-" + target.id();
    }

    static String of(OrganisationView body) {
        return organisation(body.id());
    }

    static String organisation(String id) {
        return PREFIX + "organisation-" + id;
    }

    /** Of a source that is an organisation, as against one that speaks for it, the organisation's. */
    static String of(SourceView source) {
        return NamedParties.isListed(source) ? organisation(source.id()) : PREFIX + "source-" + source.id();
    }

    static String of(ReportView report) {
        return PREFIX + "report-" + report.id();
    }

    static String of(DisclosureView disclosure) {
        return PREFIX + "disclosure-" + disclosure.id();
    }

    static String of(ClaimView claim) {
        return PREFIX + "claim-" + claim.id();
    }

    static String event(ClaimView claim) {
        return PREFIX + "event-" + claim.id();
    }

    /** Of a link of a kind between two entities. */
    static String link(String kind, String from, String to) {
        return PREFIX + kind + "-" + bare(from) + TO + bare(to);
    }

    private static String bare(String id) {
        return id.substring(PREFIX.length());
    }
}

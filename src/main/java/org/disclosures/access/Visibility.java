package org.disclosures.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.disclosures.http.page.Conditions;

/**
 * The one rule of who may see what, as conditions in HQL. Every door asks here.
 *
 * <p>A report is public when it is published and no embargo runs; a claim, when it and its report are. Everything else
 * is public through claims alone: a target, source, technology, region or category that no public claim or report
 * speaks of is hidden like an unpublished one, since its mere presence would tell. Entities are named in strings, so
 * that this package knows no feature.
 */
@ApplicationScoped
public class Visibility {

    private static final String CORRECTING = "CORRECTS, SUPERSEDES";

    private final Clock clock;

    Visibility(Clock clock) {
        this.clock = clock;
    }

    /** Starts the conditions of a query at this moment; embargoes are held against it. */
    public Conditions conditions() {
        return new Conditions().set("now", clock.instant());
    }

    /** The public reports. */
    public String report(String alias) {
        return in("PUBLISHED", alias);
    }

    /** The public claims. */
    public String claim(String alias) {
        return report(alias) + " and " + report(alias + ".report");
    }

    /**
     * The public claims that count for bounds and for what is best known: those that no public claim corrects or
     * supersedes.
     */
    public String standing(String alias) {
        return claim(alias) + " and not exists (select 1 from ClaimLink correction where correction.to = " + alias
                + " and correction.type in (" + CORRECTING + ") and " + claim("correction.from") + ")";
    }

    /** The standing claims that someone was selected or infected; other kinds target no one. */
    public String targeting(String alias) {
        return standing(alias) + " and " + alias + ".kind in (SELECTION, INFECTION)";
    }

    /** The claims that were public until they, or their report, were retracted; a tombstone stands in their place. */
    public String retractedClaim(String alias) {
        return "(" + alias + ".publication.state = RETRACTED or " + alias
                + ".report.publication.state = RETRACTED) and " + onceIn(alias) + " and " + onceIn(alias + ".report");
    }

    /** The reports that were public and were retracted. */
    public String retractedReport(String alias) {
        return in("RETRACTED", alias);
    }

    /** The targets that a public claim is about. */
    public String target(String alias) {
        return "exists (select 1 from Claim about where about.target = " + alias + " and " + claim("about") + ")";
    }

    /** The categories that a public target is in. */
    public String category(String alias) {
        return "exists (select 1 from Claim about where about.target.category = " + alias + " and " + claim("about")
                + ")";
    }

    /** The technologies that a public claim is about. */
    public String technology(String alias) {
        return "exists (select 1 from Claim about where about.technology = " + alias + " and " + claim("about") + ")";
    }

    /** The regions that a public claim names. */
    public String region(String alias) {
        return "exists (select 1 from ClaimPlace named where named.region = " + alias + " and " + claim("named.claim")
                + ")";
    }

    /** The sources that stand in the chain of a public claim or published a public report. */
    public String source(String alias) {
        return "(exists (select 1 from Attribution said where said.source = " + alias + " and " + claim("said.claim")
                + ") or exists (select 1 from Report issued where issued.publisher = " + alias + " and "
                + report("issued")
                + "))";
    }

    /** The organisations that stand behind a public source, make a public technology or employ a public target. */
    public String organisation(String alias) {
        return "(exists (select 1 from Source voice where voice.organisation = " + alias + " and " + source("voice")
                + ") or exists (select 1 from Technology made where made.vendor = " + alias + " and "
                + technology("made")
                + ") or exists (select 1 from AllegedTarget member join member.affiliations body where body = " + alias
                + " and " + target("member") + "))";
    }

    private static String in(String state, String alias) {
        return alias + ".publication.state = " + state + " and " + noEmbargo(alias);
    }

    private static String onceIn(String alias) {
        return alias + ".publication.state in (PUBLISHED, RETRACTED) and " + noEmbargo(alias);
    }

    private static String noEmbargo(String alias) {
        return "(" + alias + ".publication.embargoUntil is null or " + alias + ".publication.embargoUntil <= :now)";
    }
}

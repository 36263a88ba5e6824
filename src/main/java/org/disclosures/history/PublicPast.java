package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Determines the past visibility of records, from the versions of reports and claims and the times at which they were public. */
@ApplicationScoped
class PublicPast {

    private static final String CLAIMS = "claim_period p where p.shown_from <= :now";
    private static final String SHOWN_CLAIMS = CLAIMS + " and p.shown";
    private static final String SHOWN_REPORTS = "report_period p where p.shown_from <= :now and p.shown";

    private final Session session;
    private final Clock clock;

    PublicPast(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** True if a record of this kind was ever public. */
    boolean had(Recorded kind, String id) {
        return switch (kind) {
            case CLAIM -> found("select 1 from " + CLAIMS + " and p.claim_id = :id", UUID.fromString(id));
            case REPORT -> found("select 1 from report_period p where p.shown_from <= :now and p.report_id = :id", id);
            case REGION ->
                found("select 1 from claim_place_version v where v.region_id = :id and " + claim("v", ""), id);
            case TECHNOLOGY -> found("select 1 from " + SHOWN_CLAIMS + " and p.technology_id = :id", id);
            case TARGET -> target(id);
            case CATEGORY ->
                found("select 1 from alleged_target_version v where v.category_id = :id and " + aboutTarget("v"), id);
            case SOURCE -> found("select 1 from source_version v where v.id = :id and (" + source("v") + ")", id);
            case ORGANISATION -> organisation(id);
        };
    }

    // A statement refers to a target by id.
    private boolean target(String id) {
        return found("select 1 from " + SHOWN_CLAIMS + " and p.target_id = :id", id)
                || found("select 1 from " + SHOWN_CLAIMS + " and p.statement like :id", "%{target:" + id + "}%");
    }

    private boolean organisation(String id) {
        return found("select 1 from source_version v where v.organisation_id = :id and (" + source("v") + ")", id)
                || found(
                        "select 1 from technology_version v where v.vendor_id = :id and exists (select 1 from "
                                + SHOWN_CLAIMS + " and p.technology_id = v.id and " + during("v") + ")",
                        id)
                || found(
                        "select 1 from target_affiliation_version v where v.organisation_id = :id and exists (select 1"
                                + " from " + SHOWN_CLAIMS + " and p.target_id = v.target_id and " + during("v") + ")",
                        id);
    }

    // A version of a source in the chain of a claim, or as publisher of a report, while that was public.
    private static String source(String alias) {
        return "exists (select 1 from attribution_version a where a.source_id = " + alias + ".id and "
                + claim("a", " and " + during(alias)) + ") or exists (select 1 from " + SHOWN_REPORTS
                + " and p.publisher_id = " + alias + ".id and " + during(alias) + ")";
    }

    private static String aboutTarget(String alias) {
        return "exists (select 1 from " + SHOWN_CLAIMS + " and p.target_id = " + alias + ".id and " + during(alias)
                + ")";
    }

    // A version of a row of a claim while the claim was public.
    private static String claim(String alias, String also) {
        return "exists (select 1 from " + SHOWN_CLAIMS + " and p.claim_id = " + alias + ".claim_id and " + during(alias)
                + also + ")";
    }

    private static String during(String alias) {
        return alias + ".valid_from < p.shown_to and p.shown_from < " + alias + ".valid_to";
    }

    private boolean found(String query, Object id) {
        List<?> some = session.createNativeQuery(query, Integer.class)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList();
        return !some.isEmpty();
    }
}

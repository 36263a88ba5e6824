package org.disclosures.exchange.chart;

import java.util.Optional;
import org.disclosures.http.Api;
import org.disclosures.http.Term;

/** The charts there are. */
public enum ChartName implements Term {
    /** Bounds on how many were targeted. */
    TARGETS_BY_CATEGORY,
    /** Claims by the countries that they name. */
    CLAIMS_BY_COUNTRY,
    /** Claims by when they were asserted. */
    TIMELINE,
    /** Claims by how sure they are. */
    ASSURANCE;

    /** The path that charts are served under. */
    public static final String BASE = Api.BASE + "/charts";

    /** The path of pages that hold a chart. */
    public static final String EMBEDS = Api.EMBEDS + "/charts";

    /** The chart of a code; empty if there is none. */
    public static Optional<ChartName> of(String code) {
        return Term.find(values(), code);
    }

    /** Whether the claims in it can be searched for by words; bounds come from the database, which does not search. */
    public boolean isSearched() {
        return this != TARGETS_BY_CATEGORY;
    }

    /** Where its picture is served in a form. */
    public String path(ChartForm form) {
        return BASE + "/" + code() + "." + form.code();
    }

    /** Where the page that holds it is served. */
    public String embed() {
        return EMBEDS + "/" + code();
    }
}

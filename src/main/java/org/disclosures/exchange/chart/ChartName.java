package org.disclosures.exchange.chart;

import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.http.Api;
import org.disclosures.http.Term;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.statistics.Dimension;

/** The charts of the service. */
public enum ChartName implements Term {
    /** Bounds on how many of each category were targeted. */
    TARGETS_BY_CATEGORY(Dimension.CATEGORY),
    /** Bounds on how many were targeted, within each disclosure. */
    TARGETS_BY_DISCLOSURE(Dimension.DISCLOSURE),
    /** Bounds on how many were targeted, within each report. */
    TARGETS_BY_REPORT(Dimension.REPORT),
    /** Bounds on how many were targeted with each technology. */
    TARGETS_BY_TECHNOLOGY(Dimension.TECHNOLOGY),
    /** Claims by the countries that they name. */
    CLAIMS_BY_COUNTRY(null),
    /** Claims by when they were asserted. */
    TIMELINE(null),
    /** Claims by how sure they are. */
    ASSURANCE(null);

    /** The path that charts are served under. */
    public static final String BASE = Api.BASE + "/charts";

    /** The path of pages that hold a chart. */
    public static final String EMBEDS = Api.EMBEDS + "/charts";

    /** The forms that a chart is served in. */
    public enum ChartForm implements Term {
        /** A picture that scales, whose text is text. */
        SVG(new MediaType("image", "svg+xml", "UTF-8")),
        /** A picture of points. */
        PNG(new MediaType("image", "png")),
        /** The chart in words. */
        TXT(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));

        final MediaType type;

        ChartForm(MediaType type) {
            this.type = type;
        }
    }

    private final Dimension dimension;

    ChartName(Dimension dimension) {
        this.dimension = dimension;
    }

    /** The dimension of the bounds that it shows; null if it counts claims. */
    Dimension dimension() {
        return dimension;
    }

    /** The chart of a code; empty if there is none. */
    public static Optional<ChartName> of(String code) {
        return Term.find(values(), code);
    }

    /** True if its claims can be searched by words; minimums come from the database, which has no full-text search. */
    public boolean isSearched() {
        return dimension == null;
    }

    /** The parameters that it takes: the filters of claims, those of charts, and words where it is searched. */
    public Set<String> parameters() {
        Set<String> names = new HashSet<>(ClaimFilter.declared().names());
        names.addAll(ChartRequest.LOOK);
        if (isSearched()) {
            names.add(FullTextSearch.PARAMETER);
        }
        return names;
    }

    /** The path of the chart in a form. */
    public String path(ChartForm form) {
        return BASE + "/" + code() + "." + form.code();
    }

    /** The path of the page that holds it. */
    public String embed() {
        return EMBEDS + "/" + code();
    }
}

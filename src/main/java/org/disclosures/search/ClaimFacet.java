package org.disclosures.search;

import org.disclosures.claim.ClaimFilter;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCriteria;

/** The dimensions that claims are counted by. Each is a filter of the list of claims, but for the year. */
public enum ClaimFacet implements FacetDimension {
    /** The category of the target. */
    CATEGORY(ClaimFilter.CATEGORY),
    /** A country that the claim names, in the requested roles if there are any. */
    COUNTRY(ClaimFilter.COUNTRY),
    /** A source in the chain, in the requested roles if there are any. */
    SOURCE(ClaimFilter.SOURCE),
    /** The kind of claim. */
    KIND(ClaimFilter.KIND),
    /** The evidence level. */
    ASSURANCE(ClaimFilter.ASSURANCE),
    /** What was examined. */
    BASIS(ClaimFilter.BASIS),
    /** An organisation that has a role in the claim, in the requested roles if there are any. */
    PARTY(ClaimFilter.PARTY),
    /** A role in which the claim names an organisation, or one of the requested organisations. */
    PARTY_ROLE(ClaimFilter.PARTY_ROLE),
    /** A kind of evidence that the source shows for the claim. */
    EVIDENCE_KIND(ClaimFilter.EVIDENCE_KIND),
    /** A product that the claim is about. */
    TECHNOLOGY(ClaimFilter.TECHNOLOGY),
    /** A disclosure that the report belongs to. */
    DISCLOSURE(ClaimFilter.DISCLOSURE),
    /** The year of the assertion. */
    YEAR(null);

    private final Filter<?> filter;

    ClaimFacet(Filter<?> filter) {
        this.filter = filter;
    }

    @Override
    public Filter<?> filter() {
        return filter;
    }

    /** The field of its values, under criteria. */
    WordField field(FilterCriteria criteria) {
        return filter == null ? WordField.of(IndexFields.YEAR) : WordField.of(filter, criteria);
    }
}

package org.disclosures.search;

import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.target.AllegedTargetFilter;

/** The dimensions that claims about targets are counted by. Each is a filter of the list of targets, but for the year. */
public enum TargetFacet implements FacetDimension {
    /** Its category. */
    CATEGORY(AllegedTargetFilter.CATEGORY),
    /** A country that sources place it in. */
    COUNTRY(AllegedTargetFilter.COUNTRY),
    /** A person or a group. */
    KIND(AllegedTargetFilter.KIND),
    /** The evidence level of the strongest standing claim that it was selected, targeted or infected. */
    ASSURANCE(AllegedTargetFilter.ASSURANCE),
    /** An organisation that sources connect it with. */
    AFFILIATION(AllegedTargetFilter.AFFILIATION),
    /** A source in the chain of a claim about it. */
    SOURCE(AllegedTargetFilter.SOURCE),
    /** The product that a claim about it is about. */
    TECHNOLOGY(AllegedTargetFilter.TECHNOLOGY),
    /** A disclosure that the report of a claim about it belongs to. */
    DISCLOSURE(AllegedTargetFilter.DISCLOSURE),
    /** The year of the assertion of a claim about it. */
    YEAR(null);

    private final Filter<?> filter;

    TargetFacet(Filter<?> filter) {
        this.filter = filter;
    }

    @Override
    public Filter<?> filter() {
        return filter;
    }

    /** True if the dimension belongs to the claims about targets, and not to the targets themselves. */
    boolean ofClaims() {
        return filter == null || filter.group() != null;
    }

    /** The field of its values. */
    WordField field() {
        return filter == null ? WordField.of(IndexFields.YEAR) : WordField.of(filter, FilterCriteria.NONE);
    }
}

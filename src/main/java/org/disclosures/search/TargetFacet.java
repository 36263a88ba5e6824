package org.disclosures.search;

import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.TargetKind;

/** What targets can be told apart by, to count the claims about them. */
public enum TargetFacet implements FacetDimension {
    /** Its category. */
    CATEGORY(Fields.CATEGORY, Naming.of("categories")),
    /** A country that sources place it in. */
    COUNTRY(Fields.COUNTRY, Naming.of("countries")),
    /** Whether it is a person or a group. */
    KIND(Fields.KIND, Naming.of(TargetKind.values())),
    /** How sure the strongest standing claim is that it was selected or infected. */
    ASSURANCE(Fields.ASSURANCE, Naming.of(Assurance.values())),
    /** An organisation that sources connect it with. */
    AFFILIATION(Fields.AFFILIATION, Naming.of("organisations")),
    /** Someone in the chain of a claim about it. */
    SOURCE(Fields.SOURCE, Naming.of("sources"), true),
    /** The product that a claim about it is about. */
    TECHNOLOGY(Fields.TECHNOLOGY, Naming.of("technologies"), true),
    /** The year that a claim about it was asserted in. */
    YEAR(Fields.YEAR, Naming.BY_ITSELF, true);

    private final String field;
    private final Naming naming;
    private final boolean ofClaims;

    TargetFacet(String field, Naming naming) {
        this(field, naming, false);
    }

    TargetFacet(String field, Naming naming, boolean ofClaims) {
        this.field = field;
        this.naming = naming;
        this.ofClaims = ofClaims;
    }

    @Override
    public Naming naming() {
        return naming;
    }

    @Override
    public boolean isYear() {
        return this == YEAR;
    }

    /** Whether the claims about targets are told apart by it, and not the targets themselves. */
    boolean ofClaims() {
        return ofClaims;
    }

    /** Where its values are. */
    WordField field() {
        return WordField.of(field);
    }
}

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
    AFFILIATION(Fields.AFFILIATION, Naming.of("organisations"));

    private final String field;
    private final Naming naming;

    TargetFacet(String field, Naming naming) {
        this.field = field;
        this.naming = naming;
    }

    @Override
    public Naming naming() {
        return naming;
    }

    /** Where its values are. */
    WordField field() {
        return WordField.of(field);
    }
}

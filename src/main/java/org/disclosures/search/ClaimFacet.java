package org.disclosures.search;

import java.util.Set;
import org.disclosures.claim.ClaimCriteria;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.ClaimKind;

/** What claims can be counted by. */
public enum ClaimFacet implements FacetDimension {
    /** The category of the target. */
    CATEGORY(Fields.CATEGORY, Naming.of("categories")),
    /** A country that the claim names; in the roles asked for, if there are any. */
    COUNTRY(Fields.COUNTRY, Naming.of("countries")),
    /** Someone in the chain; in the roles asked for, if there are any. */
    SOURCE(Fields.SOURCE, Naming.of("sources")),
    /** What it speaks of. */
    KIND(Fields.KIND, Naming.of(ClaimKind.values())),
    /** How sure it is. */
    ASSURANCE(Fields.ASSURANCE, Naming.of(Assurance.values())),
    /** The product it is about. */
    TECHNOLOGY(Fields.TECHNOLOGY, Naming.of("technologies")),
    /** The year it was asserted in. */
    YEAR(Fields.YEAR, Naming.BY_ITSELF);

    private final String field;
    private final Naming naming;

    ClaimFacet(String field, Naming naming) {
        this.field = field;
        this.naming = naming;
    }

    @Override
    public Naming naming() {
        return naming;
    }

    @Override
    public boolean isYear() {
        return this == YEAR;
    }

    /** Where its values are, under criteria. */
    WordField field(ClaimCriteria criteria) {
        return switch (this) {
            case COUNTRY -> inRoles(Fields.ROLE_OF_COUNTRY, criteria.places().roles());
            case SOURCE -> inRoles(Fields.ROLE_OF_SOURCE, criteria.chain().roles());
            default -> WordField.of(field);
        };
    }

    private WordField inRoles(String fieldOfRoles, Set<? extends Term> roles) {
        return roles.isEmpty() ? WordField.of(field) : WordField.of(fieldOfRoles, roles);
    }
}

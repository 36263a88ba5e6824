package org.disclosures.reconciliation;

import org.disclosures.http.Reference;
import org.disclosures.http.Term;
import org.disclosures.search.NameLikeness;
import org.disclosures.vocabulary.ResourceType;

/**
 * A value of a property of an entity.
 *
 * @param text the value in words, in the caller's language
 * @param code its code or id; the text itself if it has none
 * @param entity the entity that it refers to; null if it is no entity
 */
record PropertyValue(String text, String code, EntityId entity) {

    /** A text. */
    static PropertyValue text(String text) {
        return new PropertyValue(text, text, null);
    }

    /** A term of a vocabulary. */
    static PropertyValue term(Term term, String label) {
        return new PropertyValue(label, term.code(), null);
    }

    /** A category. */
    static PropertyValue category(Reference category) {
        return new PropertyValue(category.name(), category.id(), null);
    }

    /** An entity. */
    static PropertyValue entity(ResourceType resource, Reference reference) {
        return new PropertyValue(reference.name(), reference.id(), new EntityId(resource, reference.id()));
    }

    /** True if a value in a query means this one: by a name, its code, or the id of its entity. */
    boolean isMeantBy(String said) {
        return said.equals(code)
                || NameLikeness.areSame(said, text)
                || (entity != null && said.equals(entity.toString()))
                || (isCountry() && CountryCodes.of(said).contains(code));
    }

    private boolean isCountry() {
        return entity != null && entity.resource() == ResourceType.COUNTRY;
    }
}

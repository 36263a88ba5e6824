package org.disclosures.search;

import java.util.Set;
import org.disclosures.claim.FigureGroups;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.ResourceType;

/**
 * Groups of claims as a field of the index holds them.
 *
 * @param field the field that holds the groups of a claim; null if all claims are in one
 * @param before the text before a group in the field
 * @param behind the text behind it
 */
record IndexedGroups(WordField field, String before, String behind) {

    static IndexedGroups of(FigureGroups groups) {
        return switch (groups) {
            case ALL -> new IndexedGroups(null, "", "");
            case CATEGORY -> new IndexedGroups(WordField.of(IndexFields.CATEGORY), "", "");
            case COUNTRY ->
                new IndexedGroups(
                        WordField.of(IndexFields.ROLE_OF_COUNTRY, Set.of(PlaceRole.TARGETS)),
                        IndexFields.in(PlaceRole.TARGETS.code(), ""),
                        "");
            case ASSURANCE -> new IndexedGroups(WordField.of(IndexFields.ASSURANCE), "", "");
            case TECHNOLOGY -> new IndexedGroups(WordField.of(IndexFields.TECHNOLOGY), "", "");
            case DISCLOSURE -> new IndexedGroups(WordField.of(IndexFields.DISCLOSURE), "", "");
        };
    }

    /** The groups of a scope of {@link FigureWord}. */
    static IndexedGroups of(String scope) {
        return FigureGroups.of(scope)
                .map(IndexedGroups::of)
                .orElseGet(() ->
                        new IndexedGroups(WordField.of(IndexFields.ROLE_OF_COUNTRY), "", IndexFields.in("", scope)));
    }

    /** Conditions on the claims of a group. */
    IndexClauses members(String group) {
        IndexClauses members = new IndexClauses(ResourceType.CLAIM);
        return field == null ? members : members.is(null, field.name(), before + group + behind);
    }
}

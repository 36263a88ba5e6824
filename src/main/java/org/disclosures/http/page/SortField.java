package org.disclosures.http.page;

/**
 * A field that a list can be sorted by.
 *
 * @param name its name in {@code sort=}
 * @param attribute the entity's attribute; never null in the database, since a null has no place in a keyset
 */
public record SortField(String name, String attribute) {

    /** A field whose attribute has its name. */
    public static SortField of(String name) {
        return new SortField(name, name);
    }
}

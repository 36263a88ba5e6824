package org.disclosures.record;

/**
 * A way in which records of one kind refer to records of another, in HQL.
 *
 * @param holder the entity with the attribute: the record itself, or a part of it
 * @param owner the attribute of a part that leads to its record; null for the record itself
 * @param several true if the attribute has several values
 * @param table the table that holds the reference
 * @param column its column with the id of the record referred to
 */
public record RecordReference(
        RecordKind from,
        RecordKind to,
        String holder,
        String owner,
        String attribute,
        boolean several,
        RecordTable table,
        String column) {

    /** True unless records refer to others of their own kind, as organisations to consortia. */
    public boolean isToAnotherKind() {
        return from != to;
    }

    /** A query for the ids of the records that some records refer to, whose ids are its parameter {@code ids}. */
    public String query() {
        String ids = owner == null ? "e.id in :ids" : "e." + owner + ".id in :ids";
        return several
                ? "select o.id from " + holder + " e join e." + attribute + " o where " + ids
                : "select e." + attribute + ".id from " + holder + " e where " + ids + " and e." + attribute
                        + " is not null";
    }

    /** The condition that a record refers to the one whose id is the parameter {@code id}. */
    public String condition(String alias) {
        if (owner != null) {
            return "exists (select 1 from " + holder + " held where held." + owner + " = " + alias + " and held."
                    + attribute + ".id = :id)";
        }
        return several
                ? "exists (select 1 from " + alias + "." + attribute + " referred where referred.id = :id)"
                : alias + "." + attribute + ".id = :id";
    }

    /** The name of one value of the attribute, which is also that of its field in the index. */
    public String field() {
        if (several && attribute.endsWith("ies")) {
            return attribute.substring(0, attribute.length() - "ies".length()) + "y";
        }
        return several && attribute.endsWith("s") ? attribute.substring(0, attribute.length() - 1) : attribute;
    }
}

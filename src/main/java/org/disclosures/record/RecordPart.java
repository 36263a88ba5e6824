package org.disclosures.record;

/**
 * A dependent entity, whose rows belong to a record and are written and deleted with it.
 *
 * @param entity its name in queries
 * @param owner its attribute that leads to the record
 */
public record RecordPart(String entity, String owner) {

    /** The statement that deletes the parts of the record whose id is its parameter {@code id}. */
    public String deletion() {
        return "delete from " + entity + " part where part." + owner + ".id = :id";
    }
}

package org.disclosures.record;

/**
 * A table with rows of a record; the table {@code <name>_version} has their versions.
 *
 * @param owner the column with the record's id
 */
public record RecordTable(String name, String owner) {}

package org.disclosures.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What versions are kept of: a thing, with the rows that are part of it. */
public enum Recorded {
    REGION("regions", "region"),
    ORGANISATION("organisations", "organisation", new Part("organisation_membership", "member_id")),
    SOURCE("sources", "source"),
    TECHNOLOGY("technologies", "technology"),
    CATEGORY("categories", "category", new Part("category_label", "category_id")),
    TARGET(
            "targets",
            "alleged_target",
            new Part("target_country", "target_id"),
            new Part("target_affiliation", "target_id")),
    REPORT("reports", "report"),
    CLAIM(
            "claims",
            "claim",
            new Part("attribution", "claim_id"),
            new Part("claim_place", "claim_id"),
            new Part("claim_link", "from_claim_id"));

    /**
     * A table that rows of a thing are in.
     *
     * @param table its name
     * @param owner the column with the thing's id
     */
    record Part(String table, String owner) {}

    private final List<Part> parts = new ArrayList<>();

    private final String collection;

    Recorded(String collection, String table, Part... dependent) {
        this.collection = collection;
        parts.add(new Part(table, "id"));
        parts.addAll(List.of(dependent));
    }

    /** The tables that rows of such a thing are in, its own first. */
    List<Part> parts() {
        return parts;
    }

    /** The collection that such things are served in. */
    public String collection() {
        return collection;
    }

    /** The SQL type of its ids. */
    String idType() {
        return this == CLAIM ? "uuid" : "varchar";
    }

    /** An id as the database has it. */
    Object id(Object id) {
        return this == CLAIM && !(id instanceof UUID) ? UUID.fromString(id.toString()) : id;
    }
}

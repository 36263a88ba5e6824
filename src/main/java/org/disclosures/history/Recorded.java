package org.disclosures.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.disclosures.access.Visibility;
import org.disclosures.vocabulary.PublicCollection;

/** A kind of record whose versions are stored, with the rows that belong to it. */
public enum Recorded {
    REGION("regions", "Region", Visibility::region, "region"),
    ORGANISATION(
            "organisations",
            "Organisation",
            Visibility::organisation,
            "organisation",
            new Part("organisation_membership", "member_id")),
    SOURCE("sources", "Source", Visibility::source, "source"),
    TECHNOLOGY("technologies", "Technology", Visibility::technology, "technology"),
    CATEGORY("categories", "Category", Visibility::category, "category", new Part("category_label", "category_id")),
    TARGET(
            "targets",
            "AllegedTarget",
            Visibility::target,
            "alleged_target",
            new Part("target_country", "target_id"),
            new Part("target_affiliation", "target_id")),
    REPORT("reports", "Report", Visibility::report, "report"),
    CLAIM(
            "claims",
            "Claim",
            Visibility::claim,
            "claim",
            new Part("attribution", "claim_id"),
            new Part("claim_place", "claim_id"),
            new Part("claim_link", "from_claim_id"));

    /**
     * A table with rows of a record.
     *
     * @param owner the column with the record's id
     */
    record Part(String table, String owner) {}

    private final List<Part> parts = new ArrayList<>();

    private final String collection;
    private final String entity;
    private final BiFunction<Visibility, String, String> rule;

    Recorded(
            String collection,
            String entity,
            BiFunction<Visibility, String, String> rule,
            String table,
            Part... dependent) {
        this.collection = collection;
        this.entity = entity;
        this.rule = rule;
        parts.add(new Part(table, "id"));
        parts.addAll(List.of(dependent));
    }

    /** The kind of a collection's records. */
    static Recorded of(PublicCollection collection) {
        return of(collection.code());
    }

    /** The kind of the records of a collection, by its name. */
    static Recorded of(String collection) {
        return Arrays.stream(values())
                .filter(kind -> kind.collection.equals(collection))
                .findFirst()
                .orElseThrow();
    }

    /** The tables with rows of a record, its own first. */
    List<Part> parts() {
        return parts;
    }

    /** The collection that serves records of this kind. */
    public String collection() {
        return collection;
    }

    /** The entity of this kind, as named in queries. */
    public String entity() {
        return entity;
    }

    /** The HQL condition on an alias for the visible records of this kind. */
    public String seen(Visibility by, String alias) {
        return rule.apply(by, alias);
    }

    /** The SQL type of its ids. */
    String idType() {
        return this == CLAIM ? "uuid" : "varchar";
    }

    /** An id as the database has it. */
    public Object id(Object id) {
        return this == CLAIM && !(id instanceof UUID) ? UUID.fromString(id.toString()) : id;
    }
}

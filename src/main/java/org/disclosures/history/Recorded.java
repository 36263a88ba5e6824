package org.disclosures.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.disclosures.access.Visibility;
import org.disclosures.vocabulary.PublicCollection;

/** What versions are kept of: a thing, with the rows that are part of it. */
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
     * A table that rows of a thing are in.
     *
     * @param table its name
     * @param owner the column with the thing's id
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

    /** The kind of what is served in a collection. */
    static Recorded of(PublicCollection collection) {
        return of(collection.code());
    }

    /** The kind of what is served in a collection of a name. */
    static Recorded of(String collection) {
        return Arrays.stream(values())
                .filter(kind -> kind.collection.equals(collection))
                .findFirst()
                .orElseThrow();
    }

    /** The tables that rows of such a thing are in, its own first. */
    List<Part> parts() {
        return parts;
    }

    /** The collection that such things are served in. */
    public String collection() {
        return collection;
    }

    /** The entity of such things, as queries name it. */
    public String entity() {
        return entity;
    }

    /** What of such things is seen, as a condition in HQL on an alias. */
    public String seen(Visibility by, String alias) {
        return rule.apply(by, alias);
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

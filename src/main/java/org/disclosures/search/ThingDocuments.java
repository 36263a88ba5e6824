package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.disclosures.access.Audience;
import org.disclosures.access.Visibility;
import org.disclosures.country.CountryNames;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.ResourceType;

/**
 * Makes the documents of all records except claims, with a number of queries that does not depend on the number of records. Each
 * holds the record as the first audience that may see it sees it.
 */
@ApplicationScoped
class ThingDocuments {

    private static final Map<ResourceType, Kind> KINDS = new EnumMap<>(Map.of(
            ResourceType.TARGET,
                    new Kind(
                            "AllegedTarget e left join e.category k",
                            "e.displayName as name, e.description as description, e.kind as kind, k.id as category",
                            Visibility::target),
            ResourceType.SOURCE,
                    new Kind(
                            "Source e left join e.organisation o",
                            "e.name as name, e.kind as kind, o.id as organisation, o.name as other,"
                                    + " e.country.id as country",
                            Visibility::source),
            ResourceType.ORGANISATION,
                    new Kind(
                            "Organisation e",
                            "e.name as name, e.kind as kind, e.country.id as country",
                            Visibility::organisation),
            ResourceType.TECHNOLOGY,
                    new Kind(
                            "Technology e join e.vendor o",
                            "e.name as name, o.id as vendor, o.name as other",
                            Visibility::technology),
            ResourceType.REGION, new Kind("Region e", "e.name as name", Visibility::region),
            ResourceType.CATEGORY, new Kind("Category e", "e.position as position", Visibility::category),
            ResourceType.REPORT,
                    new Kind(
                            "Report e join e.publisher o",
                            "e as report, e.kind as kind, e.publishedOn as publishedOn, o.id as publisher,"
                                    + " o.name as other",
                            Visibility::report),
            ResourceType.COUNTRY, new Kind("Country e", "e.alpha3 as alpha3", (visibility, alias) -> "1 = 1")));

    private final Tiers tiers;

    ThingDocuments(Tiers tiers) {
        this.tiers = tiers;
    }

    /** The query parts and the visibility rule of a type of record. */
    private record Kind(String from, String columns, BiFunction<Visibility, String, String> rule) {}

    /** The documents of records of a type; a record that no longer exists has none. */
    List<IndexDocument> of(ResourceType type, Collection<String> ids, Categories categories, Instant now) {
        return documents(type, tiers.rows(query(type) + "e.id in :ids", now, ids), categories, now);
    }

    /** The documents of the next records of a type after an id, in order. */
    List<IndexDocument> page(ResourceType type, String after, int most, Categories categories, Instant now) {
        return documents(
                type,
                tiers.rows(
                        query(type) + "e.id > :after order by e.id",
                        now,
                        Map.of("after", after == null ? "" : after),
                        most),
                categories,
                now);
    }

    private String query(ResourceType type) {
        Kind kind = KINDS.get(type);
        return "select e.id as id, " + kind.columns() + ", " + tiers.of(kind.rule(), "e") + " from " + kind.from()
                + " where ";
    }

    private List<IndexDocument> documents(ResourceType type, List<Tuple> rows, Categories categories, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, IndexDocument> documents = new java.util.LinkedHashMap<>();
        rows.forEach(row -> documents.put(row.get("id", String.class), document(type, row, categories)));
        if (type == ResourceType.TARGET) {
            details(documents, now);
        }
        return List.copyOf(documents.values());
    }

    private static IndexDocument document(ResourceType type, Tuple row, Categories categories) {
        String id = row.get("id", String.class);
        IndexDocument document = new IndexDocument(type, id, Tiers.of(row));
        switch (type) {
            case COUNTRY -> {
                CountryNames.inEveryLanguage(id).forEach(document::name);
                document.text(Fields.TEXT, id).text(Fields.TEXT, row.get("alpha3", String.class));
            }
            case TARGET ->
                document.name(row.get("name", String.class))
                        .text(Fields.TEXT, row.get("description", String.class))
                        .texts(Fields.TEXT, categories.labels(row.get("category", String.class)))
                        .word(Fields.KIND, row.get("kind"))
                        .word(Fields.CATEGORY, row.get("category"));
            case SOURCE ->
                document.name(row.get("name", String.class))
                        .nameOfAnother(row.get("other", String.class))
                        .word(Fields.KIND, row.get("kind"))
                        .word(Fields.ORGANISATION, row.get("organisation"))
                        .word(Fields.COUNTRY, row.get("country"));
            case ORGANISATION ->
                document.name(row.get("name", String.class))
                        .word(Fields.KIND, row.get("kind"))
                        .word(Fields.COUNTRY, row.get("country"));
            case TECHNOLOGY ->
                document.name(row.get("name", String.class))
                        .nameOfAnother(row.get("other", String.class))
                        .word(Fields.VENDOR, row.get("vendor"));
            case REPORT ->
                document.name(row.get("report", Report.class).title())
                        .nameOfAnother(row.get("other", String.class))
                        .word(Fields.KIND, row.get("kind"))
                        .word(Fields.PUBLISHER, row.get("publisher"))
                        .word(
                                Fields.YEAR,
                                row.get("publishedOn", LocalDate.class).getYear());
            case REGION -> document.name(row.get("name", String.class));
            case CATEGORY -> categories.labels(id).forEach(document::name);
            case CLAIM -> throw new IllegalArgumentException("Claims are no things");
        }
        return document;
    }

    private void details(Map<String, IndexDocument> targets, Instant now) {
        tiers.rows(
                        "select t.id as id, c.id as country from AllegedTarget t join t.countries c where t.id in :ids"
                                + " order by t.id, c.id",
                        now,
                        targets.keySet())
                .forEach(row -> targets.get(row.get("id", String.class))
                        .word(Fields.COUNTRY, row.get("country"))
                        .texts(Fields.TEXT, CountryNames.inEveryLanguage(row.get("country", String.class))));
        tiers.rows(
                        "select t.id as id, b.id as body, b.name as name from AllegedTarget t join t.affiliations b"
                                + " where t.id in :ids order by t.id, b.id",
                        now,
                        targets.keySet())
                .forEach(row -> targets.get(row.get("id", String.class))
                        .word(Fields.AFFILIATION, row.get("body"))
                        .nameOfAnother(row.get("name", String.class)));
        Map<Audience, Map<String, Assurance>> strongest = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            strongest.put(audience, strongest(audience, targets.keySet(), now));
        }
        targets.forEach((id, target) -> {
            if (target.tier() != null) {
                target.word(Fields.ASSURANCE, strongest.get(target.tier()).get(id));
            }
        });
    }

    private Map<String, Assurance> strongest(Audience audience, Collection<String> targets, Instant now) {
        Map<String, Assurance> strongest = new HashMap<>();
        tiers.rows(
                        "select c.target.id as id, max(c.assurance) as assurance from Claim c where c.target.id in :ids and "
                                + tiers.visibility(audience).targeting("c") + " group by c.target.id",
                        now,
                        targets)
                .forEach(row -> strongest.put(row.get("id", String.class), row.get("assurance", Assurance.class)));
        return strongest;
    }
}

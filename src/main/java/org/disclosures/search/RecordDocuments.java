package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.access.Audience;
import org.disclosures.claim.BoundsService;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Term;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordReference;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.ResourceType;

/** Creates documents of everything but claims, in a few queries for any number. A document holds what the first audience that sees it reads. */
@ApplicationScoped
class RecordDocuments {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String CVES = "cves";

    private final AudienceTiers tiers;

    RecordDocuments(AudienceTiers tiers) {
        this.tiers = tiers;
    }

    /** The documents of records of a type; records that do not exist have none. */
    List<IndexDocument> of(ResourceType type, Collection<String> ids, CategoryLabels categories, Instant now) {
        return documents(type, tiers.rows(query(type) + "e.id in :ids", now, ids), categories, now);
    }

    /** The documents of the next records of a type after an id, in order. */
    List<IndexDocument> page(ResourceType type, String after, int most, CategoryLabels categories, Instant now) {
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
        return type == ResourceType.COUNTRY
                ? "select e.id as id, e.alpha3 as alpha3, " + tiers.of((visibility, alias) -> "1 = 1", "e")
                        + " from Country e where "
                : query(RecordKinds.of(type.collection()));
    }

    private String query(RecordKind kind) {
        List<String> columns = new ArrayList<>(List.of("e.id as id"));
        StringBuilder from = new StringBuilder(kind.entity() + " e");
        if (kind == RecordKinds.REPORT) {
            columns.add("e as report");
        } else if (kind.name() != null) {
            columns.add("e." + kind.name() + " as name");
        }
        if (kind.has(KIND)) {
            columns.add("e.kind as kind");
        }
        texts(kind)
                .forEach(text -> columns.add(
                        text.withheldWithName()
                                ? "case when e.nameVisibility <> WITHHELD then e." + text.name() + " end as "
                                        + text.name()
                                : "e." + text.name() + " as " + text.name()));
        kind.placings().stream()
                .filter(placing -> !placing.several())
                .forEach(placing -> columns.add("e." + placing.attribute() + ".id as " + placing.attribute()));
        others(kind).filter(reference -> !reference.several()).forEach(reference -> {
            String to = reference.attribute();
            from.append(" left join e.").append(to).append(" to_").append(to);
            columns.add("to_" + to + ".id as " + to);
            if (reference.to().name() != null) {
                columns.add("to_" + to + "." + reference.to().name() + " as " + to + "_name");
            }
        });
        columns.add(tiers.of(kind::seen, "e"));
        return "select " + String.join(", ", columns) + " from " + from + " where ";
    }

    // The name is read as the public reads it, and labels in every language.
    private static List<CatalogueKind.TextField> texts(RecordKind kind) {
        return kind instanceof CatalogueKind<?, ?, ?> one
                ? one.texts().stream()
                        .filter(text ->
                                !text.name().equals(NAME) && !text.name().equals(kind.name()) && text.key() == null)
                        .toList()
                : List.of();
    }

    private static Stream<RecordReference> others(RecordKind kind) {
        return kind.references().stream().filter(RecordReference::isToAnotherKind);
    }

    private List<IndexDocument> documents(ResourceType type, List<Tuple> rows, CategoryLabels categories, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, IndexDocument> documents = new LinkedHashMap<>();
        rows.forEach(row -> documents.put(row.get(ID, String.class), document(type, row, categories)));
        if (type != ResourceType.COUNTRY) {
            RecordKind kind = RecordKinds.of(type.collection());
            otherNames(kind, documents, now);
            countries(kind, documents, now);
            references(kind, documents, categories, now);
            vulnerabilities(kind, documents, now);
        }
        if (type == ResourceType.TARGET) {
            evidence(documents, now);
            relations(documents, now);
        }
        return List.copyOf(documents.values());
    }

    private static IndexDocument document(ResourceType type, Tuple row, CategoryLabels categories) {
        String id = row.get(ID, String.class);
        IndexDocument document = new IndexDocument(type, id, AudienceTiers.of(row));
        if (type == ResourceType.COUNTRY) {
            CountryNames.inEveryLanguage(id).forEach(document::name);
            return document.text(IndexFields.TEXT, id).text(IndexFields.TEXT, row.get("alpha3", String.class));
        }
        RecordKind kind = RecordKinds.of(type.collection());
        if (kind == RecordKinds.REPORT) {
            Report report = row.get("report", Report.class);
            document.name(report.title())
                    .word(IndexFields.YEAR, report.publishedOn().getYear());
        } else if (kind.name() == null) {
            categories.labels(id).forEach(document::name);
        } else {
            document.name(row.get(NAME, String.class));
        }
        texts(kind).forEach(text -> document.text(IndexFields.TEXT, row.get(text.name(), String.class)));
        if (kind.has(KIND)) {
            document.word(IndexFields.KIND, row.get(KIND));
        }
        kind.placings().stream()
                .filter(placing -> !placing.several())
                .forEach(placing -> document.word(IndexFields.COUNTRY, row.get(placing.attribute())));
        others(kind).filter(reference -> !reference.several()).forEach(reference -> {
            String to = reference.attribute();
            document.word(reference.field(), row.get(to));
            if (reference.to().name() == null) {
                document.texts(IndexFields.TEXT, categories.labels(row.get(to, String.class)));
            } else {
                document.nameOfAnother(row.get(to + "_name", String.class));
            }
        });
        return document;
    }

    private void otherNames(RecordKind kind, Map<String, IndexDocument> documents, Instant now) {
        if (kind instanceof CatalogueKind<?, ?, ?> one) {
            one.texts().stream()
                    .filter(CatalogueKind.TextField::isList)
                    .forEach(text -> tiers.rows(
                                    "select e.id as id, other." + text.column() + " as name from " + kind.entity()
                                            + " e join e." + text.name() + " other where e.id in :ids"
                                            + (text.withheldWithName() ? " and e.nameVisibility <> WITHHELD" : "")
                                            + " order by e.id, index(other)",
                                    now,
                                    documents.keySet())
                            .forEach(row ->
                                    documents.get(row.get(ID, String.class)).name(row.get(NAME, String.class))));
        }
    }

    private void countries(RecordKind kind, Map<String, IndexDocument> documents, Instant now) {
        kind.placings().stream()
                .filter(RecordKind.Placing::several)
                .forEach(placing -> tiers.rows(
                                "select e.id as id, c.id as country from " + kind.entity() + " e join e."
                                        + placing.attribute() + " c where e.id in :ids order by e.id, c.id",
                                now,
                                documents.keySet())
                        .forEach(row -> documents
                                .get(row.get(ID, String.class))
                                .word(IndexFields.COUNTRY, row.get("country"))
                                .texts(
                                        IndexFields.TEXT,
                                        CountryNames.inEveryLanguage(row.get("country", String.class)))));
    }

    private void references(
            RecordKind kind, Map<String, IndexDocument> documents, CategoryLabels categories, Instant now) {
        others(kind).filter(RecordReference::several).forEach(reference -> {
            String name = reference.to().name();
            tiers.rows(
                            "select e.id as id, o.id as other" + (name == null ? "" : ", o." + name + " as name")
                                    + " from " + kind.entity() + " e join e." + reference.attribute()
                                    + " o where e.id in :ids order by e.id, o.id",
                            now,
                            documents.keySet())
                    .forEach(row -> {
                        IndexDocument document =
                                documents.get(row.get(ID, String.class)).word(reference.field(), row.get("other"));
                        if (name == null) {
                            document.texts(IndexFields.TEXT, categories.labels(row.get("other", String.class)));
                        } else {
                            document.nameOfAnother(row.get(NAME, String.class));
                        }
                    });
        });
    }

    private void vulnerabilities(RecordKind kind, Map<String, IndexDocument> documents, Instant now) {
        if (kind.has(CVES)) {
            tiers.rows(
                            "select e.id as id, cve as cve from " + kind.entity() + " e join e." + CVES
                                    + " cve where e.id in :ids order by e.id, cve",
                            now,
                            documents.keySet())
                    .forEach(row -> documents
                            .get(row.get(ID, String.class))
                            .text(IndexFields.TEXT, row.get("cve", String.class)));
        }
    }

    private void relations(Map<String, IndexDocument> targets, Instant now) {
        tiers.rows(
                        "select one.id as id, other.id as other from AllegedTarget one join one.relations relation"
                                + " join AllegedTarget other on other.id = relation.target"
                                + " where (one.id in :ids or other.id in :ids)"
                                + " and one.nameVisibility <> WITHHELD and other.nameVisibility <> WITHHELD",
                        now,
                        targets.keySet())
                .forEach(row -> {
                    related(targets, row.get(ID, String.class), row.get("other", String.class));
                    related(targets, row.get("other", String.class), row.get(ID, String.class));
                });
    }

    private static void related(Map<String, IndexDocument> targets, String one, String other) {
        if (targets.containsKey(one)) {
            targets.get(one).word(IndexFields.RELATED_TO, other);
        }
    }

    private void evidence(Map<String, IndexDocument> targets, Instant now) {
        Map<Audience, Map<String, Assurance>> strongest = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            strongest.put(audience, strongest(audience, targets.keySet(), now));
        }
        targets.forEach((id, target) -> {
            if (target.tier() != null) {
                target.word(IndexFields.ASSURANCE, strongest.get(target.tier()).get(id));
            }
        });
        tiers.rows(
                        "select distinct t.id as id, p.country.id as country, p.role as role, c.kind as kind"
                                + " from ClaimPlace p join p.claim c join c.target t"
                                + " where t.id in :ids and " + BoundsService.namedPerson("t")
                                + " and p.country is not null and "
                                + tiers.visibility(Audience.PUBLIC).targeting("c"),
                        now,
                        targets.keySet())
                .forEach(row -> targets.get(row.get(ID, String.class))
                        .word(
                                IndexFields.NAMED_IN_COUNTRY,
                                IndexFields.in(
                                        row.get("country", String.class),
                                        IndexFields.in(
                                                row.get("role", Term.class).code(),
                                                row.get(KIND, Term.class).code()))));
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

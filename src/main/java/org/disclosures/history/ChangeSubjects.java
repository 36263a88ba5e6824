package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disclosures.access.Visibility;
import org.disclosures.claim.NamedTargets;
import org.disclosures.claim.Placeholders;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.Conditions;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/** Tells what the public sees of the subjects of events, whoever asks: a fixed number of queries for however many events. */
@ApplicationScoped
class ChangeSubjects {

    private static final Set<PublicEventType> CORRECTIONS =
            Set.of(PublicEventType.CLAIM_CORRECTED, PublicEventType.REPORT_CORRECTED);
    private static final Set<PublicEventType> RETRACTIONS =
            Set.of(PublicEventType.CLAIM_RETRACTED, PublicEventType.REPORT_RETRACTED);

    private final Session session;
    private final Visibility visibility;
    private final NamedTargets named;
    private final Language language;

    ChangeSubjects(Session session, Visibility visibility, NamedTargets named, Language language) {
        this.session = session;
        this.visibility = visibility;
        this.named = named;
        this.language = language;
    }

    /** A wording of a claim or report. */
    private record Wording(PublicCollection collection, String id, int revision) {}

    /**
     * What the public sees.
     *
     * @param names what subjects are called, by collection and id; those of tombstones are not there
     * @param tombstones the notes of what was retracted, likewise
     * @param corrections the notes of corrections
     */
    record Seen(
            Map<PublicCollection, Map<String, String>> names,
            Map<PublicCollection, Map<String, String>> tombstones,
            Map<Wording, String> corrections) {

        /** What the subject of an event is called; empty if the public does not see it. */
        Optional<String> name(PublicEventView event) {
            return Optional.ofNullable(names.get(event.collection()).get(event.subject()));
        }

        /** Whether the public sees that it was retracted. */
        boolean isTombstone(PublicEventView event) {
            return tombstones.getOrDefault(event.collection(), Map.of()).containsKey(event.subject());
        }

        /** The public note of a correction or retraction; null for other events. */
        String note(PublicEventView event) {
            if (RETRACTIONS.contains(event.type())) {
                return tombstones.getOrDefault(event.collection(), Map.of()).get(event.subject());
            }
            return CORRECTIONS.contains(event.type())
                    ? corrections.get(new Wording(event.collection(), event.subject(), event.revision()))
                    : null;
        }
    }

    /** What the public sees of the subjects of some events. */
    Seen of(Collection<PublicEventView> events) {
        Map<PublicCollection, Set<String>> ids = new EnumMap<>(PublicCollection.class);
        Map<PublicCollection, Set<String>> corrected = new EnumMap<>(PublicCollection.class);
        for (PublicEventView event : events) {
            add(ids, event);
            if (CORRECTIONS.contains(event.type())) {
                add(corrected, event);
            }
        }
        Visibility rule = visibility.ofPublic();
        Map<PublicCollection, Map<String, String>> names = new EnumMap<>(PublicCollection.class);
        Map<PublicCollection, Map<String, String>> tombstones = new EnumMap<>(PublicCollection.class);
        ids.forEach((collection, some) -> {
            names.put(collection, names(rule, collection, some));
            Set<String> others = new LinkedHashSet<>(some);
            others.removeAll(names.get(collection).keySet());
            if (!others.isEmpty()) {
                tombstones.put(collection, tombstones(rule, collection, others));
            }
        });
        Map<Wording, String> notes = new HashMap<>();
        corrected.forEach((collection, some) -> notes.putAll(corrections(collection, some)));
        return new Seen(names, tombstones, notes);
    }

    private static void add(Map<PublicCollection, Set<String>> ids, PublicEventView event) {
        ids.computeIfAbsent(event.collection(), any -> new LinkedHashSet<>()).add(event.subject());
    }

    private Map<String, String> names(Visibility rule, PublicCollection collection, Set<String> ids) {
        Recorded kind = Recorded.of(collection);
        return switch (collection) {
            case CLAIMS -> statements(rule, ids);
            case CATEGORIES -> labels(rule, ids);
            case REPORTS -> texts("title", kind, rule, ids);
            case TARGETS -> texts("displayName", kind, rule, ids);
            case SOURCES, ORGANISATIONS, TECHNOLOGIES, REGIONS -> texts("name", kind, rule, ids);
        };
    }

    private Map<String, String> texts(String attribute, Recorded kind, Visibility rule, Set<String> ids) {
        return texts("select e.id, e." + attribute + " from " + kind.entity() + " e", rule, kind.seen(rule, "e"), ids);
    }

    private Map<String, String> statements(Visibility rule, Set<String> ids) {
        List<Object[]> claims = rows(
                "select e.id, e.statement, own.displayName from Claim e left join e.target own",
                rule,
                rule.claim("e"),
                uuids(ids));
        Map<String, String> called =
                named.of(claims.stream().map(claim -> (String) claim[1]).toList());
        return claims.stream()
                .collect(Collectors.toMap(
                        claim -> claim[0].toString(),
                        claim -> Placeholders.fill((String) claim[1], (String) claim[2], called)));
    }

    private Map<String, String> labels(Visibility rule, Set<String> ids) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        rows("select e.id, key(label), value(label) from Category e join e.labels label", rule, rule.category("e"), ids)
                .forEach(row -> labels.computeIfAbsent((String) row[0], any -> new HashMap<>())
                        .put((String) row[1], (String) row[2]));
        String fallback = Language.SERVED.get(0).toLanguageTag();
        return labels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        category -> category.getValue()
                                .getOrDefault(
                                        language.tag(),
                                        category.getValue().getOrDefault(fallback, category.getKey()))));
    }

    private Map<String, String> tombstones(Visibility rule, PublicCollection collection, Set<String> ids) {
        return switch (collection) {
            case CLAIMS ->
                texts(
                        "select e.id, coalesce(e.publication.note, e.report.publication.note) from Claim e",
                        rule,
                        rule.retractedClaim("e"),
                        uuids(ids));
            case REPORTS ->
                texts("select e.id, e.publication.note from Report e", rule, rule.retractedReport("e"), ids);
            default -> Map.of();
        };
    }

    // Withheld names are taken out of every version, so any of a revision does.
    private Map<Wording, String> corrections(PublicCollection collection, Set<String> ids) {
        boolean claims = collection == PublicCollection.CLAIMS;
        Map<Wording, String> notes = new HashMap<>();
        session.createNativeQuery(
                        "select v.id, v.revision, max(v.correction_note) as note from "
                                + (claims ? "claim_version" : "report_version")
                                + " v where v.id in (:ids) and v.correction_note is not null group by v.id, v.revision",
                        Object[].class)
                .addScalar("id", claims ? UUID.class : String.class)
                .addScalar("revision", Integer.class)
                .addScalar("note", String.class)
                .setParameterList("ids", claims ? uuids(ids) : ids)
                .getResultList()
                .forEach(row -> notes.put(new Wording(collection, row[0].toString(), (int) row[1]), (String) row[2]));
        return notes;
    }

    private Map<String, String> texts(String select, Visibility visible, String rule, Collection<?> ids) {
        return rows(select, visible, rule, ids).stream()
                .collect(Collectors.toMap(row -> row[0].toString(), row -> (String) row[1]));
    }

    private List<Object[]> rows(String select, Visibility visible, String rule, Collection<?> ids) {
        Conditions conditions = visible.conditions().and(rule).and("e.id in ?", ids);
        return conditions
                .bind(session.createSelectionQuery(select + " where " + conditions.hql(), Object[].class))
                .getResultList();
    }

    private static List<UUID> uuids(Collection<String> ids) {
        return ids.stream().map(UUID::fromString).toList();
    }
}

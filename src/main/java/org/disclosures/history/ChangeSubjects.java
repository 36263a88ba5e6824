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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.access.ScreenedClaim;
import org.disclosures.access.TextScreen;
import org.disclosures.access.Visibility;
import org.disclosures.claim.Claim;
import org.disclosures.claim.ClaimAssembler;
import org.disclosures.claim.Quotation;
import org.disclosures.claim.VoiceView;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/** Reads the public state of the subjects of events, regardless of the caller, in a fixed number of queries for any number of events. */
@ApplicationScoped
class ChangeSubjects {

    private static final Set<PublicEventType> CORRECTIONS =
            Set.of(PublicEventType.CLAIM_CORRECTED, PublicEventType.REPORT_CORRECTED);
    private static final Set<PublicEventType> RETRACTIONS =
            Set.of(PublicEventType.CLAIM_RETRACTED, PublicEventType.REPORT_RETRACTED);

    private final Session session;
    private final Visibility visibility;
    private final ClaimAssembler assembler;
    private final Language language;

    ChangeSubjects(Session session, Visibility visibility, ClaimAssembler assembler, Language language) {
        this.session = session;
        this.visibility = visibility;
        this.assembler = assembler;
        this.language = language;
    }

    /** A wording of a claim or report. */
    private record SubjectWording(PublicCollection collection, String id, int revision) {}

    /**
     * The public state of some subjects.
     *
     * @param names names of the subjects, by collection and id; without those that left a tombstone
     * @param voices voices of claims, by id
     * @param tombstones retraction notes, by collection and id
     * @param corrections correction notes
     */
    record SubjectStates(
            Map<PublicCollection, Map<String, String>> names,
            Map<String, VoiceView> voices,
            Map<PublicCollection, Map<String, String>> tombstones,
            Map<SubjectWording, String> corrections) {

        /** The public name of an event's subject; empty if the public does not see it. */
        Optional<String> name(PublicEventView event) {
            return Optional.ofNullable(names.get(event.collection()).get(event.subject()));
        }

        /** The voice behind the claim that an event is about; null for other events and for tombstones. */
        VoiceView voice(PublicEventView event) {
            return event.collection() == PublicCollection.CLAIMS ? voices.get(event.subject()) : null;
        }

        /** True if the subject of an event shows as retracted. */
        boolean isTombstone(PublicEventView event) {
            return tombstones.getOrDefault(event.collection(), Map.of()).containsKey(event.subject());
        }

        /** The public note of a correction or retraction; null for other events. */
        String note(PublicEventView event) {
            if (RETRACTIONS.contains(event.type())) {
                return tombstones.getOrDefault(event.collection(), Map.of()).get(event.subject());
            }
            return CORRECTIONS.contains(event.type())
                    ? corrections.get(new SubjectWording(event.collection(), event.subject(), event.revision()))
                    : null;
        }
    }

    /** The public state of the subjects of some events. */
    SubjectStates of(Collection<PublicEventView> events) {
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
        Map<String, VoiceView> voices = new HashMap<>();
        ids.forEach((collection, some) -> {
            if (collection == PublicCollection.CLAIMS) {
                Map<String, String> statements = new HashMap<>();
                quotations(rule, some).forEach((id, quotation) -> {
                    statements.put(id, quotation.statement());
                    voices.put(id, quotation.voice());
                });
                names.put(collection, statements);
            } else {
                names.put(collection, names(rule, collection, some));
            }
            Set<String> others = new LinkedHashSet<>(some);
            others.removeAll(names.get(collection).keySet());
            if (!others.isEmpty()) {
                tombstones.put(collection, tombstones(rule, collection, others));
            }
        });
        Map<SubjectWording, String> notes = new HashMap<>();
        corrected.forEach((collection, some) -> notes.putAll(corrections(collection, some)));
        return new SubjectStates(names, voices, tombstones, notes);
    }

    private static void add(Map<PublicCollection, Set<String>> ids, PublicEventView event) {
        ids.computeIfAbsent(event.collection(), any -> new LinkedHashSet<>()).add(event.subject());
    }

    private Map<String, String> names(Visibility rule, PublicCollection collection, Set<String> ids) {
        RecordKind kind = RecordKinds.of(collection.code());
        if (kind == RecordKinds.CLAIM) {
            throw new IllegalArgumentException("Claims have no names; read their statements");
        }
        if (kind == RecordKinds.REPORT) {
            return reports(rule, rule.report("e"), ids, Report::title);
        }
        return kind.name() == null ? labels(kind, rule, ids) : texts(kind.name(), kind, rule, ids);
    }

    private Map<String, String> texts(String attribute, RecordKind kind, Visibility rule, Set<String> ids) {
        return texts("select e.id, e." + attribute + " from " + kind.entity() + " e", rule, kind.seen(rule, "e"), ids);
    }

    private Map<String, String> reports(
            Visibility rule, String condition, Set<String> ids, Function<Report, String> text) {
        return rows("select e from Report e", Report.class, rule, condition, ids).stream()
                .collect(Collectors.toMap(Report::id, text));
    }

    private Map<String, Quotation> quotations(Visibility rule, Set<String> ids) {
        List<Claim> claims = rows("select e from Claim e", Claim.class, rule, rule.claim("e"), uuids(ids));
        return claims.isEmpty()
                ? Map.of()
                : assembler.quotations(claims, rule).entrySet().stream()
                        .collect(Collectors.toMap(claim -> claim.getKey().toString(), Map.Entry::getValue));
    }

    private Map<String, String> labels(RecordKind kind, Visibility rule, Set<String> ids) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        rows(
                        "select e.id, key(label), value(label) from " + kind.entity() + " e join e.labels label",
                        Object[].class,
                        rule,
                        kind.seen(rule, "e"),
                        ids)
                .forEach(row -> labels.computeIfAbsent((String) row[0], any -> new HashMap<>())
                        .put((String) row[1], (String) row[2]));
        return labels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, category -> language.label(category.getValue(), category.getKey())));
    }

    private Map<String, String> tombstones(Visibility rule, PublicCollection collection, Set<String> ids) {
        return switch (collection) {
            case CLAIMS ->
                rows(
                                "select e from Claim e join fetch e.report",
                                Claim.class,
                                rule,
                                rule.retractedClaim("e"),
                                uuids(ids))
                        .stream()
                        .collect(Collectors.toMap(claim -> claim.id().toString(), Claim::tombstone));
            case REPORTS ->
                reports(
                        rule,
                        rule.retractedReport("e"),
                        ids,
                        report -> report.publication().note());
            default -> Map.of();
        };
    }

    // Withheld names are removed from every version, so any version of a revision will do.
    private Map<SubjectWording, String> corrections(PublicCollection collection, Set<String> ids) {
        return collection == PublicCollection.CLAIMS ? correctionsOfClaims(ids) : correctionsOfReports(ids);
    }

    private Map<SubjectWording, String> correctionsOfReports(Set<String> ids) {
        Map<SubjectWording, String> notes = new HashMap<>();
        session.createNativeQuery(
                        "select v.id, v.revision, max(v.correction_note) as note from report_version v"
                                + " where v.id in (:ids) and v.correction_note is not null group by v.id, v.revision",
                        Object[].class)
                .addScalar("id", String.class)
                .addScalar("revision", Integer.class)
                .addScalar("note", String.class)
                .setParameterList("ids", ids)
                .getResultList()
                .forEach(row -> notes.put(
                        new SubjectWording(PublicCollection.REPORTS, (String) row[0], (int) row[1]),
                        TextScreen.textOfReport((String) row[0], List.of((String) row[2]), (String) row[2])));
        return notes;
    }

    private Map<SubjectWording, String> correctionsOfClaims(Set<String> ids) {
        Map<SubjectWording, String> notes = new HashMap<>();
        session.createNativeQuery(
                        "select v.id, v.revision, v.target_id as target, v.statement, v.correction_note as note"
                                + " from claim_version v where v.id in (:ids) and v.correction_note is not null",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("revision", Integer.class)
                .addScalar("target", String.class)
                .addScalar("statement", String.class)
                .addScalar("note", String.class)
                .setParameterList("ids", uuids(ids))
                .getResultList()
                .forEach(row -> {
                    UUID id = (UUID) row[0];
                    String note = (String) row[4];
                    ScreenedClaim claim = ScreenedClaim.of(id, (String) row[2], (String) row[3], note);
                    notes.put(
                            new SubjectWording(PublicCollection.CLAIMS, id.toString(), (int) row[1]),
                            TextScreen.text(claim, note));
                });
        return notes;
    }

    private Map<String, String> texts(String select, Visibility visible, String rule, Collection<?> ids) {
        return rows(select, Object[].class, visible, rule, ids).stream()
                .collect(Collectors.toMap(row -> row[0].toString(), row -> (String) row[1]));
    }

    private <R> List<R> rows(String select, Class<R> type, Visibility visible, String rule, Collection<?> ids) {
        QueryConditions conditions = visible.conditions().and(rule).and("e.id in ?", ids);
        return conditions
                .bind(session.createSelectionQuery(select + " where " + conditions.hql(), type))
                .getResultList();
    }

    private static List<UUID> uuids(Collection<String> ids) {
        return ids.stream().map(UUID::fromString).toList();
    }
}

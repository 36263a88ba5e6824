package org.disclosures.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/**
 * The records about the person whose name is withheld, among those whose id or texts hold a word of it: such a word is removed from them
 * only. The redaction finds claims by itself.
 */
public final class RecordsAboutPerson {

    private static final String PUBLISHED = "state in ('PUBLISHED', 'RETRACTED')";
    // Drafts and other withheld people are nobody that the public could take the name for.
    private static final String NOBODY_ELSE = " and not exists (select 1 from target_affiliation o"
            + " join alleged_target p on p.id = o.target_id join claim c on c.target_id = p.id"
            + " join report r on r.id = c.report_id"
            + " where o.organisation_id = a.organisation_id and o.target_id <> a.target_id"
            + " and p.name_visibility <> 'WITHHELD' and c.state = 'PUBLISHED' and r.state = 'PUBLISHED'"
            + " and c.public_from is not null and case when c.public_from > r.public_from then c.public_from"
            + " else r.public_from end <= ?)";
    private static final String NOBODY_ELSES = " in (select a.organisation_id from target_affiliation_version a"
            + " where a.target_id = ?" + NOBODY_ELSE + ")";
    // Versions are written after the change, so they still know of affiliations and targets that it removed.
    private static final String LEFT_ALONE =
            "select distinct a.target_id from target_affiliation_version a join alleged_target t on t.id = a.target_id"
                    + " where t.name_visibility = 'WITHHELD'" + NOBODY_ELSE + " and a.organisation_id in ("
                    + "select v.organisation_id from target_affiliation_version v where v.target_id = any(?)"
                    + " union select v.organisation_id from target_affiliation_version v join claim_version c"
                    + " on c.target_id = v.target_id where c.id = any(?)"
                    + " union select v.organisation_id from target_affiliation_version v join claim_version c"
                    + " on c.target_id = v.target_id where c.report_id = any(?))";

    // The records about a target without naming it: reports, and by table those of bodies that are nobody else's.
    private static final List<String> REFERRING = List.of(
            "select v.report_id from claim_version v where v.report_id = any(?) and v.target_id = ?",
            "select v.report_id from claim_version v join claim_mention_version m on m.claim_id = v.id"
                    + " where v.report_id = any(?) and m.target_id = ?");
    private static final Map<String, String> BODIES = Map.of(
            "organisation", "select b.id from organisation b where b.id" + NOBODY_ELSES,
            "source", "select b.id from source b where coalesce(b.organisation_id, b.id)" + NOBODY_ELSES);

    private static final String REASONS = "select t.report_id, t.reason from transition t where t.report_id = any(?)";
    private static final String REASONS_OF_CLAIM =
            "select t.claim_id, t.reason from transition t where t.claim_id = any(?)";
    private static final String REASONS_OF_CLAIMS =
            "select c.report_id, t.reason from transition t join claim c on c.id = t.claim_id where c.report_id = any(?)";

    private final Connection connection;
    private final NameRedaction redaction;

    RecordsAboutPerson(Connection connection, NameRedaction redaction) {
        this.connection = connection;
        this.redaction = redaction;
    }

    /**
     * The targets that a record is about: as its texts, their versions and its transitions tell, or as was found when the name was withheld.
     *
     * @param names the withheld names of some targets, by their ids
     * @param moment the moment of the change that asks
     */
    public static Set<String> targets(
            Connection connection, RecordKind kind, String id, Map<String, Set<String>> names, Instant moment)
            throws SQLException {
        Set<String> targets = new HashSet<>();
        for (Map.Entry<String, Set<String>> named : names.entrySet()) {
            RecordsAboutPerson about = of(connection, named, moment);
            if (RecordsOfNames.isNoted(connection, named.getKey(), kind, id, false)
                    || !about.among(kind, List.of(id)).isEmpty()) {
                targets.add(named.getKey());
            }
        }
        return targets;
    }

    /** The targets that all claims of a report are about, since its own texts, versions or transitions name them; parameters as above. */
    public static Set<String> namedBy(
            Connection connection, String report, Map<String, Set<String>> names, Instant moment) throws SQLException {
        Set<String> targets = new HashSet<>();
        for (Map.Entry<String, Set<String>> named : names.entrySet()) {
            Set<String> naming = new HashSet<>();
            of(connection, named, moment).readOwn(RecordKinds.REPORT, List.of(report), naming);
            if (!naming.isEmpty()
                    || RecordsOfNames.isNoted(connection, named.getKey(), RecordKinds.REPORT, report, true)) {
                targets.add(named.getKey());
            }
        }
        return targets;
    }

    /**
     * The targets with withheld names to whom a change may have left a body alone: those who share one with a target that the change is
     * about, and with nobody else.
     *
     * @param written the ids of the records written, by kind
     */
    static Set<String> leftAlone(Connection connection, Map<RecordKind, Set<Object>> written, Instant moment)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LEFT_ALONE)) {
            query.setObject(1, moment.atOffset(ZoneOffset.UTC));
            int next = 2;
            for (RecordKind kind : List.of(RecordKinds.TARGET, RecordKinds.CLAIM, RecordKinds.REPORT)) {
                query.setArray(
                        next++,
                        connection.createArrayOf(
                                kind.idType(),
                                written.getOrDefault(kind, Set.of()).toArray()));
            }
            return RecordsOfNames.read(query);
        }
    }

    private static RecordsAboutPerson of(Connection connection, Map.Entry<String, Set<String>> named, Instant moment) {
        return new RecordsAboutPerson(
                connection,
                new NameRedaction(
                        new NameRedaction.NamesToHide(named.getKey(), named.getValue(), true, moment), "", List.of()));
    }

    /** Those of some records that are about the person; of claims, those that name them. */
    Set<String> among(RecordKind kind, Collection<String> ids) throws SQLException {
        Set<String> about = new HashSet<>();
        if (ids.isEmpty()) {
            return about;
        }
        readOwn(kind, ids, about);
        if (kind == RecordKinds.REPORT) {
            for (String query : REFERRING) {
                read(query, kind, ids, about, List.of(redaction.target()));
            }
            if (redaction.hidden().wasShown()) {
                read(REASONS_OF_CLAIMS, kind, ids, about, List.of());
            }
            for (TextColumns.TextTable table : TextColumns.REDACTED) {
                if (table.kind() == RecordKinds.CLAIM) {
                    read(texts(table, false), kind, ids, about, List.of());
                }
            }
        }
        Set<String> bodies = bodies(kind);
        bodies.retainAll(ids);
        about.addAll(bodies);
        return about;
    }

    /** The bodies of the person alone, of a kind, whose id or texts, or their versions, hold a word of the name. */
    Set<String> revealingBodies(RecordKind kind) throws SQLException {
        Set<String> bodies = bodies(kind);
        Set<String> revealing =
                bodies.stream().filter(id -> redaction.holds(true, id)).collect(Collectors.toCollection(HashSet::new));
        for (TextColumns.TextTable table : TextColumns.REDACTED) {
            if (table.kind() == kind && !bodies.isEmpty()) {
                read(
                        texts(table, true),
                        kind,
                        bodies,
                        revealing,
                        List.of(),
                        texts -> texts.stream().anyMatch(text -> redaction.holds(true, text)));
            }
        }
        return revealing;
    }

    private Set<String> bodies(RecordKind kind) throws SQLException {
        String sql = BODIES.get(kind.tables().get(0).name());
        if (sql == null) {
            return new HashSet<>();
        }
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, redaction.target());
            query.setObject(2, since());
            return RecordsOfNames.read(query);
        }
    }

    private void readOwn(RecordKind kind, Collection<String> ids, Set<String> about) throws SQLException {
        if (kind.isPublishable() && redaction.hidden().wasShown()) {
            read(kind == RecordKinds.REPORT ? REASONS : REASONS_OF_CLAIM, kind, ids, about, List.of());
        }
        for (TextColumns.TextTable table : TextColumns.REDACTED) {
            if (table.kind() == kind) {
                read(texts(table, true), kind, ids, about, List.of());
            }
        }
    }

    // Embargoes end by the clock of the service, as in every other query.
    private OffsetDateTime since() {
        return redaction.hidden().since().atOffset(ZoneOffset.UTC);
    }

    private String texts(TextColumns.TextTable table, boolean own) {
        String key = table.key().get(0).column();
        boolean evidence = !own && !key.equals("id");
        String owner = own ? "t." + key : evidence ? "c.report_id" : "t.report_id";
        List<String> read = new ArrayList<>(List.of(owner));
        for (TextColumns.TextColumn column : table.columns()) {
            // Whoever is described by another person’s name is somebody else.
            if (table.kind() != RecordKinds.TARGET || column.name().equals("name")) {
                read.add("t." + column.name());
            }
        }
        // Drafts may hold guesses at a name that was never shown.
        boolean all = redaction.hidden().wasShown() || !table.kind().isPublishable();
        return "select " + String.join(", ", read) + " from " + table.name() + " t"
                + (evidence ? " join claim c on c.id = t." + key : "") + " where " + owner + " = any(?)"
                + (all ? "" : " and " + (evidence ? "c." : "t.") + PUBLISHED);
    }

    private void read(String sql, RecordKind kind, Collection<String> ids, Set<String> about, List<?> parameters)
            throws SQLException {
        read(sql, kind, ids, about, parameters, redaction::isNamedIn);
    }

    // A record without a text to judge by is about the person.
    private void read(
            String sql,
            RecordKind kind,
            Collection<String> ids,
            Set<String> about,
            List<?> parameters,
            Predicate<List<String>> tells)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            kind.idType(), ids.stream().map(kind::id).toArray()));
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 2, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<String> texts = new ArrayList<>();
                    for (int i = 2; i <= columns; i++) {
                        texts.add(rows.getString(i));
                    }
                    if (columns == 1 || tells.test(texts)) {
                        about.add(rows.getString(1));
                    }
                }
            }
        }
    }
}

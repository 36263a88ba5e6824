package org.disclosures.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.access.ScreenedClaim;
import org.disclosures.claim.Placeholders;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** Redacts rows of a table that follow each other in its key. */
final class RedactionBatch {

    private static final String BETWEEN_KEYS = "\u001f";
    private static final String PUBLISHED = "state in ('PUBLISHED', 'RETRACTED')";
    private static final String SHA256 = "sha256";
    // Stands for the end of a version that is current.
    private static final String LAST = "timestamp with time zone '9999-12-30 00:00:00+00'";
    private static final String KEY = "claim_key";
    private static final String STATEMENT = "statement";
    private static final String VISIBILITY = "name_visibility";

    private final Connection connection;
    private final ObjectMapper json;
    private final UUID withholding;
    private final NameRedaction redaction;
    private final TextColumns.TextTable table;
    private final RedactionPart part;
    private final RecordsOfNames records;

    /** The rows of a table that a step redacts. */
    enum RedactionPart {
        /** All rows written by the time at which the name was hidden. */
        ALL,
        /** Among these, the versions that differ from the current row, which is redacted before them. */
        FORMER,
        /** Rows of records not yet published, as written by the time at which the name was hidden. */
        DRAFTS,
        /** Rows of published records. */
        PUBLISHED
    }

    RedactionBatch(
            Connection connection,
            ObjectMapper json,
            UUID withholding,
            NameRedaction redaction,
            TextColumns.TextTable table,
            RedactionPart part) {
        this.connection = connection;
        this.json = json;
        this.withholding = withholding;
        this.redaction = redaction;
        this.table = table;
        this.part = part;
        this.records = new RecordsOfNames(connection, withholding);
    }

    /**
     * A row that held the name.
     *
     * @param key values of the primary key
     * @param texts redacted texts, in the order of the table's columns
     */
    record RedactedRow(List<Object> key, List<String> texts) {}

    /**
     * The result of one batch.
     *
     * @param changes rows that hold the name
     * @param renamed claims with a new id, since the old one derived from a key or report that revealed the name
     * @param changed ids of the records whose readable text changes
     * @param reports reports of claims with a new id
     * @param about the records about the person
     * @param lastRow key of the last row read; null at the end of the table
     * @param checked number of rows read
     */
    record RedactionResult(
            List<RedactedRow> changes,
            List<IdRenaming> renamed,
            Set<String> changed,
            Set<String> reports,
            RedactionScope about,
            String lastRow,
            int checked) {

        /** An empty result that goes on behind a row. */
        static RedactionResult none(Set<String> changed, String lastRow, int checked) {
            return new RedactionResult(
                    List.of(), List.of(), changed, Set.of(), RedactionScope.nothing(), lastRow, checked);
        }

        /** This result for records that only the desk reads: nothing readable changes. */
        RedactionResult unseen() {
            return new RedactionResult(changes, renamed, Set.of(), reports, about, lastRow, checked);
        }

        /** This result, limited to changes of the given records. */
        RedactionResult only(Set<String> ids) {
            List<RedactedRow> left = changes.stream()
                    .filter(change -> ids.contains(change.key().get(0).toString()))
                    .toList();
            return new RedactionResult(left, renamed, ids, reports, about, lastRow, checked);
        }
    }

    /**
     * The records about the person.
     *
     * @param claims ids of claims
     * @param reports ids of the reports that name the person or make such a claim
     * @param naming those of them that name the person themselves, which makes all their claims about the person
     * @param others ids of records of the table’s kind that are neither
     */
    record RedactionScope(Set<String> claims, Set<String> reports, Set<String> naming, Set<String> others) {

        static RedactionScope nothing() {
            return new RedactionScope(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    /** A row, with columns other than its key and texts. */
    private record RedactionRow(List<Object> key, Map<String, String> texts, Map<String, String> beside) {

        String id() {
            return key.get(0).toString();
        }

        ScreenedClaim claim() {
            return ScreenedClaim.of(
                    null,
                    beside.get("target_id"),
                    texts.get(STATEMENT),
                    texts.entrySet().stream()
                            .filter(text -> !text.getKey().equals(STATEMENT))
                            .map(Map.Entry::getValue)
                            .toArray(String[]::new));
        }
    }

    /** Reads the next rows. */
    RedactionResult read(String afterRow, int most) throws SQLException {
        List<RedactionRow> rows = rows(afterRow, most);
        RedactionScope about = about(rows);
        List<RedactedRow> changes = new ArrayList<>();
        List<IdRenaming> renamed = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        Set<String> reports = new LinkedHashSet<>();
        for (RedactionRow row : rows) {
            boolean aboutTarget = isAbout(row, about);
            String id = row.id();
            String now = table.name().equals("claim") ? claimId(row, aboutTarget) : id;
            List<String> texts = redacted(row, aboutTarget);
            boolean same = texts.equals(new ArrayList<>(row.texts().values()));
            if (!same || !now.equals(id)) {
                changes.add(new RedactedRow(row.key(), texts));
                changed.add(now);
            }
            if (!now.equals(id)) {
                renamed.add(new IdRenaming(RecordKinds.CLAIM.collection(), id, now));
                reports.add(row.beside().get("report_id"));
            }
        }
        String last = rows.size() < most ? null : text(rows.get(rows.size() - 1).key());
        return new RedactionResult(changes, renamed, changed, reports, about, last, rows.size());
    }

    private List<RedactionRow> rows(String afterRow, int most) throws SQLException {
        List<RedactionRow> read = new ArrayList<>();
        List<Object> after = afterRow == null ? null : parse(afterRow);
        try (PreparedStatement query = connection.prepareStatement(select(after != null))) {
            int next = 1;
            if (part == RedactionPart.DRAFTS || writtenBy() != null) {
                query.setObject(next++, hiddenAt());
            }
            if (after != null) {
                query.setObject(next++, after.get(0));
                for (Object value : after) {
                    query.setObject(next++, value);
                }
            }
            query.setInt(next, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    List<Object> key = new ArrayList<>();
                    for (TextColumns.KeyColumn column : table.key()) {
                        key.add(value(rows, column));
                    }
                    Map<String, String> texts = new LinkedHashMap<>();
                    for (TextColumns.TextColumn column : table.columns()) {
                        texts.put(column.name(), rows.getString(column.name()));
                    }
                    Map<String, String> beside = new HashMap<>();
                    for (String column : beside().keySet()) {
                        beside.put(column, rows.getString(column));
                    }
                    read.add(new RedactionRow(key, texts, beside));
                }
            }
        }
        return read;
    }

    /** Notes which of the records that were read are about the person. */
    void note(RedactionResult found) throws SQLException {
        records.add(RecordKinds.CLAIM, found.about().claims());
        records.add(RecordKinds.REPORT, found.about().reports());
        if (isOfCatalogue()) {
            records.add(table.kind(), found.about().others());
        }
        records.addNaming(found.about().naming());
        for (String report : found.about().naming()) {
            records.addClaimsOf(report, hiddenAt());
        }
    }

    /** Writes the redacted rows. */
    void write(RedactionResult found) throws SQLException {
        boolean counted = table.kind() != null
                && table.name().equals(table.kind().tables().get(0).name());
        // Whoever edits a row afterwards has to see it without the name.
        String update = "update " + table.name() + " set "
                + table.columns().stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "))
                + (counted ? ", version = version + 1" : "") + " where "
                + table.key().stream().map(column -> column.column() + " = ?").collect(Collectors.joining(" and "));
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (RedactedRow change : found.changes()) {
                int next = 1;
                for (String text : change.texts()) {
                    statement.setString(next++, text);
                }
                for (Object value : change.key()) {
                    statement.setObject(next++, value);
                }
                statement.addBatch();
            }
            if (!found.changes().isEmpty()) {
                statement.executeBatch();
            }
        }
        if (table.kind() != null && table.isPresent() && !counted) {
            VersionTables.execute(
                    connection,
                    "update " + table.kind().tables().get(0).name() + " set version = version + 1 where id = any(?)",
                    new VersionTables.RowIds(
                            table.kind().idType(),
                            found.changes().stream()
                                    .map(change -> change.key().get(0))
                                    .distinct()
                                    .toList()));
        }
        note(found);
        if (table.isPresent()) {
            IdRenamer renamer = new IdRenamer(connection);
            for (IdRenaming one : found.renamed()) {
                key(one);
                renamer.rename(one);
            }
        }
    }

    // All versions of a claim have its current key.
    private void key(IdRenaming claim) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update claim_version set claim_key = (select c.claim_key from claim c where c.id = ?) where id = ?")) {
            update.setObject(1, UUID.fromString(claim.former()));
            update.setObject(2, UUID.fromString(claim.former()));
            update.executeUpdate();
        }
    }

    private String select(boolean after) {
        List<String> keys =
                table.key().stream().map(TextColumns.KeyColumn::column).toList();
        Stream<String> read =
                Stream.concat(keys.stream(), table.columns().stream().map(TextColumns.TextColumn::name));
        List<String> conditions = new ArrayList<>();
        if (writtenBy() != null) {
            conditions.add(
                    !table.isPresent() ? "(" + published() + " or " + writtenBy() + " <= ?)" : writtenBy() + " <= ?");
        } else if (part == RedactionPart.DRAFTS) {
            conditions.add("not " + published());
            conditions.add("not exists (select 1 from " + record() + "_version v where v.id = " + table.name() + "."
                    + keys.get(0) + " and v.valid_to > " + LAST + " and v.valid_from > ?)");
        } else if (isPublishable() && part == RedactionPart.PUBLISHED) {
            conditions.add(published());
        }
        if (part == RedactionPart.FORMER) {
            conditions.add(differsFromPresent(
                    table.name(),
                    keys.subList(0, keys.size() - 1),
                    table.columns().stream().map(TextColumns.TextColumn::name).toList()));
        }
        if (after) {
            // H2 cannot use an index for a row comparison, so the first column is compared on its own as well.
            conditions.add(keys.get(0) + " >= ? and (" + String.join(", ", keys) + ") > ("
                    + keys.stream().map(key -> "?").collect(Collectors.joining(", ")) + ")");
        }
        Stream<String> others =
                beside().entrySet().stream().map(column -> column.getValue() + " as " + column.getKey());
        return "select " + Stream.concat(read, others).collect(Collectors.joining(", ")) + " from "
                + table.name() + (conditions.isEmpty() ? "" : " where ") + String.join(" and ", conditions)
                + " order by " + String.join(", ", keys) + " fetch first ? rows only";
    }

    // The table of the records that its rows belong to.
    private String record() {
        return table.kind().tables().get(0).name();
    }

    // The condition that a row belongs to a published record; all versions of a record and of its parts begin together.
    private String published() {
        String owner = table.key().get(0).column();
        if (owner.equals("id")) {
            return PUBLISHED;
        }
        String records = table.isPresent() ? record() : record() + "_version";
        return "exists (select 1 from " + records + " o where o.id = " + table.name() + "." + owner
                + (table.isPresent() ? "" : " and o.valid_from = " + table.name() + ".valid_from") + " and o."
                + PUBLISHED
                + ")";
    }

    /** A condition on versions: some column is not as in the present row. */
    private static String differsFromPresent(String versions, List<String> key, List<String> columns) {
        return "not exists (select 1 from " + versions.replace("_version", "") + " p where "
                + Stream.concat(
                                key.stream().map(column -> "p." + column + " = " + versions + "." + column),
                                columns.stream()
                                        .map(column ->
                                                "p." + column + " is not distinct from " + versions + "." + column))
                        .collect(Collectors.joining(" and "))
                + ")";
    }

    // Columns other than its key and texts, each with the expression that reads it.
    private Map<String, String> beside() {
        return switch (table.name()) {
            case "claim", "claim_version" -> Map.of("report_id", "report_id", "target_id", "target_id");
            case "claim_evidence", "claim_evidence_version" -> Map.of(SHA256, SHA256);
            case "alleged_target", "alleged_target_version" -> Map.of(VISIBILITY, VISIBILITY);
            case "target_name" ->
                Map.of(
                        VISIBILITY,
                        "(select t.name_visibility from alleged_target t where t.id = target_name.target_id)");
            // All versions of a target and of its names begin together.
            case "target_name_version" ->
                Map.of(
                        VISIBILITY,
                        "(select t.name_visibility from alleged_target_version t where t.id ="
                                + " target_name_version.target_id and t.valid_from = target_name_version.valid_from)");
            case "proposal" -> Map.of("subject", "subject");
            case "transition" -> Map.of("claim_id", "claim_id", "report_id", "report_id");
            default -> Map.of();
        };
    }

    private boolean isOfCatalogue() {
        return TextColumns.OF_CATALOGUE.contains(table);
    }

    private boolean isPublishable() {
        return table.kind() != null && table.kind().isPublishable();
    }

    // Later texts of drafts may be guesses.
    private String writtenBy() {
        if (part != RedactionPart.ALL && part != RedactionPart.FORMER) {
            return null;
        }
        if (table.name().equals("transition")) {
            return "at";
        }
        return isPublishable() && !table.isPresent() ? "valid_from" : null;
    }

    private boolean isAbout(RedactionRow row, RedactionScope about) {
        return switch (table.name()) {
            case "claim", "claim_version", "claim_evidence", "claim_evidence_version" ->
                about.claims().contains(row.id());
            case "report", "report_version" -> about.reports().contains(row.id());
            case "transition" ->
                about.claims().contains(row.beside().get("claim_id"))
                        || about.reports().contains(row.beside().get("report_id"));
            default -> about.others().contains(row.id());
        };
    }

    // Found by other texts and versions of records, the reasons of their transitions, and records known already: all
    // of it is read before any of it is redacted.
    private RedactionScope about(List<RedactionRow> rows) throws SQLException {
        RedactionScope about = RedactionScope.nothing();
        Set<String> ids = rows.stream().map(RedactionRow::id).collect(Collectors.toSet());
        switch (table.name()) {
            case "claim", "claim_version" -> {
                rows.stream()
                        .filter(row -> redaction.isAbout(row.claim()))
                        .forEach(row -> about.claims().add(row.id()));
                about.claims().addAll(records.among(RecordKinds.CLAIM, ids));
                if (table.isPresent()) {
                    addByOthers(RecordKinds.CLAIM, ids, about.claims());
                }
                rows.stream()
                        .filter(row -> about.claims().contains(row.id()))
                        .forEach(row -> about.reports().add(row.beside().get("report_id")));
            }
            case "claim_evidence", "claim_evidence_version" -> {
                rows.stream()
                        .filter(row -> redaction.isNamedIn(row.texts().values()))
                        .forEach(row -> about.claims().add(row.id()));
                about.claims().addAll(records.among(RecordKinds.CLAIM, ids));
            }
            case "report", "report_version" -> {
                rows.stream()
                        .filter(row -> redaction.isNamedIn(row.texts().values()))
                        .forEach(row -> about.naming().add(row.id()));
                if (table.isPresent()) {
                    addByOthers(RecordKinds.REPORT, ids, about.naming());
                }
                about.reports().addAll(about.naming());
                about.reports().addAll(records.among(RecordKinds.REPORT, ids));
            }
            case "transition" -> {
                about.claims().addAll(records.among(RecordKinds.CLAIM, besides(rows, "claim_id")));
                about.reports().addAll(records.among(RecordKinds.REPORT, besides(rows, "report_id")));
                about.claims().addAll(aboutNow(besides(rows, "claim_id")));
            }
            default -> {
                if (isOfCatalogue()) {
                    about.others().addAll(records.among(table.kind(), ids));
                    Set<String> open = rows.stream()
                            .filter(row -> !about.others().contains(row.id()))
                            .filter(row -> row.texts().values().stream().anyMatch(text -> redaction.holds(true, text)))
                            .map(RedactionRow::id)
                            .collect(Collectors.toSet());
                    about.others().addAll(new RecordsAboutPerson(connection, redaction).among(table.kind(), open));
                }
            }
        }
        return about;
    }

    private static Set<String> besides(List<RedactionRow> rows, String column) {
        return rows.stream()
                .map(row -> row.beside().get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void addByOthers(RecordKind kind, Set<String> ids, Set<String> about) throws SQLException {
        List<String> open = ids.stream().filter(id -> !about.contains(id)).toList();
        if (open.isEmpty()) {
            return;
        }
        String in = " = any(?)";
        // A version equal to the current row was judged with it.
        if (kind == RecordKinds.CLAIM) {
            readVersions(
                    "claim_version",
                    List.of("target_id", STATEMENT, KEY, "locator", "quote", "note", "correction_note"),
                    kind,
                    open,
                    row -> redaction.isAbout(ScreenedClaim.of(
                            null,
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8))),
                    about);
            read(
                    "select v.claim_id, v.title, v.url, v.archived_url, v.identifier from claim_evidence_version v"
                            + " where v.claim_id = any(?) and (exists (select 1 from claim_version o where o.id ="
                            + " v.claim_id and o.valid_from = v.valid_from and o." + PUBLISHED
                            + ") or v.valid_from <= ?)",
                    kind,
                    open,
                    row -> redaction.isNamedIn(
                            Arrays.asList(row.getString(2), row.getString(3), row.getString(4), row.getString(5))),
                    about);
        } else {
            readVersions(
                    "report_version",
                    List.of("title", "note", "correction_note", "url", "archived_url"),
                    kind,
                    open,
                    row -> redaction.isNamedIn(Arrays.asList(
                            row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6))),
                    about);
        }
        if (redaction.hidden().wasShown()) {
            String of = kind == RecordKinds.CLAIM ? "claim_id" : "report_id";
            read(
                    "select " + of + ", reason from transition where " + of + in + " and at <= ?",
                    kind,
                    open,
                    row -> redaction.holds(false, row.getString(2)),
                    about);
        }
    }

    private void readVersions(
            String versions,
            List<String> columns,
            RecordKind kind,
            List<String> ids,
            RedactionCondition test,
            Set<String> about)
            throws SQLException {
        read(
                "select id, " + String.join(", ", columns) + " from " + versions + " where id = any(?) and ("
                        + PUBLISHED + " or valid_from <= ?) and "
                        + differsFromPresent(versions, List.of("id"), columns),
                kind,
                ids,
                test,
                about);
    }

    // Claims that are about the person in their current, redacted form, by a placeholder in their statements.
    private Set<String> aboutNow(Set<String> claims) throws SQLException {
        Set<String> about = new HashSet<>();
        if (!claims.isEmpty()) {
            read(
                    "select id, target_id, statement from claim_version where id = any(?) and " + PUBLISHED
                            + " and valid_to > ?",
                    RecordKinds.CLAIM,
                    claims,
                    row -> redaction.isAbout(ScreenedClaim.of(null, row.getString(2), row.getString(3))),
                    about);
        }
        return about;
    }

    private OffsetDateTime hiddenAt() {
        return redaction.hidden().since().atOffset(ZoneOffset.UTC);
    }

    private interface RedactionCondition {
        boolean passes(ResultSet row) throws SQLException;
    }

    private void read(String sql, RecordKind kind, Collection<String> ids, RedactionCondition test, Set<String> passed)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            kind.idType(), ids.stream().map(kind::id).toArray()));
            query.setObject(2, hiddenAt());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (test.passes(rows)) {
                        passed.add(rows.getString(1));
                    }
                }
            }
        }
    }

    // An id derived from a report or key that revealed the name would confirm a guess.
    private String claimId(RedactionRow row, boolean about) {
        String report = row.beside().get("report_id");
        String key = row.texts().get(KEY);
        boolean gaveAway = redaction.holds(about, key)
                || redaction.renamed().stream()
                        .filter(one -> one.isOf(RecordKinds.REPORT) && one.id().equals(report))
                        .anyMatch(one -> idMadeOf(one.former(), key).equals(row.id()));
        return gaveAway ? NameRedaction.freshId() : row.id();
    }

    // The ids of the first claims were derived from report and key.
    private static String idMadeOf(String report, String key) {
        return UUID.nameUUIDFromBytes((report + "/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private List<String> redacted(RedactionRow row, boolean aboutTarget) {
        List<String> after = new ArrayList<>();
        boolean claim = table.kind() == RecordKinds.CLAIM;
        boolean target = table.kind() == RecordKinds.TARGET;
        // Editors read the name in the target's entry and in proposals for it.
        boolean own = target && row.id().equals(redaction.target())
                || redaction.target().equals(row.beside().get("subject"));
        boolean hidden = target && "WITHHELD".equals(row.beside().get(VISIBILITY));
        for (TextColumns.TextColumn column : table.columns()) {
            String text = row.texts().get(column.name());
            if (text == null || own) {
                after.add(text);
            } else if (column.name().equals(KEY)) {
                after.add(redaction.holds(aboutTarget, text) ? NameRedaction.freshKey() : text);
            } else if (claim && column.name().equals(STATEMENT)) {
                after.add(redaction.statement(aboutTarget, row.beside().get("target_id"), text));
            } else if (hidden && column.name().equals("name")) {
                after.add(text);
            } else {
                after.add(
                        switch (column.treatment()) {
                            case TEXT -> redaction.text(aboutTarget, text, column.longest());
                            case ADDRESS -> redaction.address(aboutTarget, text);
                            case JSON -> json(text);
                        });
            }
        }
        boolean nothingLeft = after.stream().allMatch(Objects::isNull)
                && row.beside().containsKey(SHA256)
                && row.beside().get(SHA256) == null;
        if (nothingLeft) {
            // Evidence with neither title nor anything else would be no evidence.
            after.set(0, Placeholders.ELLIPSIS);
        }
        return after;
    }

    private String json(String text) {
        try {
            JsonNode before = json.readTree(text);
            JsonNode after = redacted(before.deepCopy());
            return before.equals(after) ? text : json.writeValueAsString(after);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode redacted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(redacted(property.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, redacted(array.get(i)));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(redactedValue(node.textValue()));
        }
        return node;
    }

    private String redactedValue(String text) {
        for (IdRenaming one : redaction.renamed()) {
            if (one.former().equals(text)) {
                return one.id();
            }
        }
        return redaction.statement(false, null, text);
    }

    private static Object value(ResultSet row, TextColumns.KeyColumn column) throws SQLException {
        return switch (column.type()) {
            case TEXT -> row.getString(column.column());
            case UUID -> row.getObject(column.column(), UUID.class);
            case NUMBER -> row.getLong(column.column());
            case MOMENT -> row.getObject(column.column(), OffsetDateTime.class);
        };
    }

    private static String text(List<Object> key) {
        return key.stream().map(Object::toString).collect(Collectors.joining(BETWEEN_KEYS));
    }

    private List<Object> parse(String row) {
        List<String> parts = Arrays.asList(row.split(BETWEEN_KEYS));
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            key.add(
                    switch (table.key().get(i).type()) {
                        case TEXT -> part;
                        case UUID -> UUID.fromString(part);
                        case NUMBER -> Long.valueOf(part);
                        case MOMENT -> OffsetDateTime.parse(part);
                    });
        }
        return key;
    }
}

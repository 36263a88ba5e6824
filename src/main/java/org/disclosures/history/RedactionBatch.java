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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Redacts rows of a table that follow each other in its key. */
final class RedactionBatch {

    private static final String BETWEEN_KEYS = "\u001f";
    private static final String KEY = "claim_key";
    private static final String STATEMENT = "statement";

    private final Connection connection;
    private final ObjectMapper json;
    private final NameRedaction redaction;
    private final TextColumns.Table table;

    RedactionBatch(Connection connection, ObjectMapper json, NameRedaction redaction, TextColumns.Table table) {
        this.connection = connection;
        this.json = json;
        this.redaction = redaction;
        this.table = table;
    }

    /**
     * A row that held the name.
     *
     * @param key the values of its key
     * @param texts its redacted texts, in the order of the table's columns
     */
    record Change(List<Object> key, List<String> texts) {}

    /**
     * Rows that were read.
     *
     * @param changes those that hold the name
     * @param renamed claims that get another id, since theirs follows from a key or report that gave the name away
     * @param changed the ids of the records that are shown otherwise
     * @param reports the reports of claims that get another id
     * @param lastRow the key of the last of them; null if the table has no more
     * @param checked how many there were
     */
    record Found(
            List<Change> changes,
            List<Renaming> renamed,
            Set<String> changed,
            Set<String> reports,
            String lastRow,
            int checked) {

        /** The same of what nobody but the desk reads. */
        Found unseen() {
            return new Found(changes, renamed, Set.of(), reports, lastRow, checked);
        }
    }

    /** Reads the next rows. */
    Found read(String afterRow, int most) throws SQLException {
        List<Change> changes = new ArrayList<>();
        List<Renaming> renamed = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        Set<String> reports = new LinkedHashSet<>();
        String last = null;
        int checked = 0;
        List<Object> after = afterRow == null ? null : parse(afterRow);
        try (PreparedStatement query = connection.prepareStatement(select(after != null))) {
            int next = 1;
            if (after != null) {
                query.setObject(next++, after.get(0));
                for (Object value : after) {
                    query.setObject(next++, value);
                }
            }
            query.setInt(next, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    checked++;
                    List<Object> key = new ArrayList<>();
                    for (TextColumns.Key column : table.key()) {
                        key.add(value(rows, column));
                    }
                    last = text(key);
                    Map<String, String> before = new LinkedHashMap<>();
                    for (TextColumns.Column column : table.columns()) {
                        before.put(column.name(), rows.getString(column.name()));
                    }
                    String id = key.get(0).toString();
                    String now = table.kind() == Recorded.CLAIM ? claimId(rows, id, before) : id;
                    List<String> texts = redacted(rows, before);
                    if (!texts.equals(new ArrayList<>(before.values()))) {
                        changes.add(new Change(key, texts));
                        changed.add(now);
                    }
                    if (!now.equals(id)) {
                        renamed.add(new Renaming(Recorded.CLAIM.collection(), id, now));
                        changed.add(now);
                        reports.add(rows.getString("report_id"));
                        if (texts.equals(new ArrayList<>(before.values()))) {
                            changes.add(new Change(key, texts));
                        }
                    }
                }
            }
        }
        return new Found(changes, renamed, changed, reports, checked < most ? null : last, checked);
    }

    /** Writes what was read. */
    void write(Found found) throws SQLException {
        boolean counted = table.kind() != null
                && table.name().equals(table.kind().parts().get(0).table());
        // Whoever edits a row has to have seen it without the name.
        String update = "update " + table.name() + " set "
                + table.columns().stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "))
                + (counted ? ", version = version + 1" : "") + " where "
                + table.key().stream().map(column -> column.column() + " = ?").collect(Collectors.joining(" and "));
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Change change : found.changes()) {
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
        if (table.isPresent()) {
            IdRenamer renamer = new IdRenamer(connection);
            for (Renaming one : found.renamed()) {
                key(one);
                renamer.rename(one);
            }
        }
    }

    // The versions of a claim have the key that it has.
    private void key(Renaming claim) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update claim_version set claim_key = (select c.claim_key from claim c where c.id = ?) where id = ?")) {
            update.setObject(1, UUID.fromString(claim.former()));
            update.setObject(2, UUID.fromString(claim.former()));
            update.executeUpdate();
        }
    }

    private String select(boolean after) {
        List<String> keys = table.key().stream().map(TextColumns.Key::column).toList();
        Stream<String> read =
                Stream.concat(keys.stream(), table.columns().stream().map(TextColumns.Column::name));
        Stream<String> beside =
                switch (table.name()) {
                    case "claim", "claim_version" -> Stream.of("report_id", "target_id");
                    case "alleged_target", "alleged_target_version" -> Stream.of("name_visibility");
                    case "proposal" -> Stream.of("subject");
                    default -> Stream.of();
                };
        String where = !after
                ? ""
                : " where " + keys.get(0) + " >= ? and ("
                        + (keys.size() == 1 ? keys.get(0) + " > ?" : keys.get(0) + " > ? or " + keys.get(1) + " > ?")
                        + ")";
        return "select " + Stream.concat(read, beside).collect(Collectors.joining(", ")) + " from " + table.name()
                + where + " order by " + String.join(", ", keys) + " fetch first ? rows only";
    }

    // One that follows from a report or key that gave the name away would confirm a guess of it.
    private String claimId(ResultSet row, String id, Map<String, String> texts) throws SQLException {
        if (!table.isPresent()) {
            return id;
        }
        String report = row.getString("report_id");
        String key = texts.get(KEY);
        boolean about = redaction.isAbout(row.getString("target_id"), texts.get(STATEMENT));
        boolean gaveAway = redaction.holds(about, key)
                || redaction.renamed().stream()
                        .filter(one -> one.isOf(Recorded.REPORT) && one.id().equals(report))
                        .anyMatch(one -> idMadeOf(one.former(), key).equals(id));
        return gaveAway ? NameRedaction.freshId() : id;
    }

    // The ids of the first claims were made of report and key.
    private static String idMadeOf(String report, String key) {
        return UUID.nameUUIDFromBytes((report + "/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private List<String> redacted(ResultSet row, Map<String, String> before) throws SQLException {
        List<String> after = new ArrayList<>();
        boolean claim = table.kind() == Recorded.CLAIM;
        boolean target = table.kind() == Recorded.TARGET;
        String about = claim ? row.getString("target_id") : null;
        boolean aboutTarget = claim && redaction.isAbout(about, before.get(STATEMENT));
        // Editors read the name in the entry of the target, and in what is proposed for it.
        boolean own = target && row.getString(1).equals(redaction.target())
                || table.name().equals("proposal") && row.getString("subject").equals(redaction.target());
        boolean hidden = target && row.getString("name_visibility").equals("WITHHELD");
        for (TextColumns.Column column : table.columns()) {
            String text = before.get(column.name());
            if (text == null || own) {
                after.add(text);
            } else if (column.name().equals(KEY)) {
                after.add(redaction.holds(aboutTarget, text) ? NameRedaction.freshKey() : text);
            } else if (claim && column.name().equals(STATEMENT)) {
                after.add(redaction.statement(about, text));
            } else if (hidden && column.name().equals("name")) {
                after.add(text);
            } else {
                after.add(
                        switch (column.treatment()) {
                            case TEXT -> redaction.text(aboutTarget, text, column.longest());
                            case ADDRESS -> redaction.address(text);
                            case JSON -> json(text);
                        });
            }
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
        for (Renaming one : redaction.renamed()) {
            if (one.former().equals(text)) {
                return one.id();
            }
        }
        return redaction.statement(null, text);
    }

    private static Object value(ResultSet row, TextColumns.Key column) throws SQLException {
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

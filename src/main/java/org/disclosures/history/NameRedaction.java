package org.disclosures.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.claim.Placeholders;
import org.disclosures.target.WithheldNames;

/** Takes the name of a target out of every text that there is or was. */
final class NameRedaction {

    private static final int FETCHED = 1_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_LOCATOR = 100;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_STATEMENT = 4_000;
    private static final String WITHHELD = "WITHHELD";

    private final Connection connection;
    private final String target;
    private final String description;
    private final WithheldNames names;
    private final Redaction.Progress progress = new Redaction.Progress();

    /** @throws IllegalArgumentException if the description gives the name away */
    NameRedaction(Connection connection, String target, String name, String description) {
        this.connection = connection;
        this.target = target;
        this.description = description;
        this.names = new WithheldNames(Map.of(target, name));
        if (holds(true, description)) {
            throw new IllegalArgumentException("The description gives the name away.");
        }
    }

    /**
     * Texts of a table.
     *
     * @param kind what its rows are part of
     * @param table the table
     * @param key the columns that tell its rows apart, the thing's id first
     * @param columns the columns to read and to write
     */
    private record Texts(Recorded kind, String table, List<String> key, List<String> columns) {

        static Texts of(Recorded kind, String... columns) {
            return new Texts(kind, kind.parts().get(0).table(), List.of("id"), List.of(columns));
        }

        Texts versions() {
            return new Texts(
                    kind,
                    table + "_version",
                    Stream.concat(key.stream(), Stream.of("valid_from")).toList(),
                    columns);
        }

        String select() {
            return "select "
                    + String.join(
                            ", ", Stream.concat(key.stream(), columns.stream()).toList()) + " from " + table;
        }

        // Whoever edits a row has to have seen it without the name.
        String update() {
            boolean counted = table.equals(kind.parts().get(0).table());
            return "update " + table + " set "
                    + columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                    + (counted ? ", version = version + 1" : "") + " where "
                    + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        }
    }

    /** What becomes of the texts of a row; an array as long as what was read. */
    private interface Change {
        String[] of(String id, String[] texts);
    }

    Redaction run() throws SQLException {
        everywhere(Texts.of(Recorded.TARGET, "name", "description", "display_name", "name_visibility"), this::target);
        everywhere(
                Texts.of(Recorded.CLAIM, "statement", "locator", "note", "correction_note", "target_id"), this::claim);
        everywhere(Texts.of(Recorded.REPORT, "title", "note", "correction_note", "url", "archived_url"), this::report);
        for (Recorded kind : List.of(Recorded.SOURCE, Recorded.ORGANISATION, Recorded.TECHNOLOGY, Recorded.REGION)) {
            everywhere(Texts.of(kind, "name"), this::name);
        }
        everywhere(Texts.of(Recorded.CATEGORY, "id"), (id, same) -> same);
        everywhere(
                new Texts(Recorded.CATEGORY, "category_label", List.of("category_id", "language"), List.of("label")),
                this::name);
        return progress.end();
    }

    private String[] target(String id, String[] texts) {
        String name = texts[0];
        boolean own = id.equals(target);
        String told = own && holds(true, texts[1]) ? description : without(own, texts[1], LONGEST_DESCRIPTION);
        if (own || texts[3].equals(WITHHELD)) {
            return new String[] {name, told, told, WITHHELD};
        }
        String shown = without(false, name, LONGEST_NAME);
        return new String[] {shown, told, shown, texts[3]};
    }

    private String[] claim(String id, String[] texts) {
        boolean own = target.equals(texts[4]);
        boolean about = own || Placeholders.others(texts[0]).contains(target);
        String placeholder = Placeholders.of(target, own);
        String statement = Placeholders.around(
                texts[0],
                words -> about ? names.without(target, words, placeholder) : names.without(words, placeholder));
        if (statement.length() > LONGEST_STATEMENT || holds(about, statement)) {
            progress.remains(Recorded.CLAIM, id);
            return texts;
        }
        return new String[] {
            statement,
            without(about, texts[1], LONGEST_LOCATOR),
            without(about, texts[2], LONGEST_NOTE),
            without(about, texts[3], LONGEST_NOTE),
            texts[4]
        };
    }

    private String[] report(String id, String[] texts) {
        return new String[] {
            without(false, texts[0], LONGEST_TITLE),
            without(false, texts[1], LONGEST_NOTE),
            without(false, texts[2], LONGEST_NOTE),
            holds(false, texts[3]) ? null : texts[3],
            holds(false, texts[4]) ? null : texts[4]
        };
    }

    private String[] name(String id, String[] texts) {
        return new String[] {without(false, texts[0], LONGEST_NAME)};
    }

    private boolean holds(boolean aboutTarget, String text) {
        return names.in(text) || aboutTarget && names.of(target, text);
    }

    private String without(boolean aboutTarget, String text, int longest) {
        String left = aboutTarget ? names.without(target, text, description) : names.without(text, description);
        if (left == null || left.length() <= longest) {
            return left;
        }
        return left.substring(0, Character.isHighSurrogate(left.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private void everywhere(Texts texts, Change change) throws SQLException {
        change(texts, change);
        change(texts.versions(), change);
    }

    private void change(Texts texts, Change change) throws SQLException {
        List<Object[]> updates = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery(texts.select())) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    if (texts.kind() != Recorded.CLAIM
                            && holds(texts.kind() == Recorded.TARGET && id.equals(target), id)) {
                        progress.remains(texts.kind(), id);
                    }
                    String[] before = new String[texts.columns().size()];
                    for (int i = 0; i < before.length; i++) {
                        before[i] = rows.getString(texts.key().size() + i + 1);
                    }
                    String[] after = change.of(id, before);
                    if (!Arrays.equals(before, after)) {
                        progress.changed(texts.kind(), id);
                        updates.add(Stream.concat(Arrays.stream(after), Arrays.stream(key(texts, rows)))
                                .toArray());
                    }
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(texts.update())) {
            for (Object[] update : updates) {
                for (int i = 0; i < update.length; i++) {
                    statement.setObject(i + 1, update[i]);
                }
                statement.addBatch();
            }
            if (!updates.isEmpty()) {
                statement.executeBatch();
            }
        }
    }

    private static Object[] key(Texts texts, ResultSet row) throws SQLException {
        Object[] key = new Object[texts.key().size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = texts.key().get(i).equals("valid_from")
                    ? row.getObject(i + 1, OffsetDateTime.class)
                    : row.getObject(i + 1);
        }
        return key;
    }
}

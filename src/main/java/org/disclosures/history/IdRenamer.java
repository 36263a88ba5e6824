package org.disclosures.history;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.target.WithheldNames;

/**
 * Replaces ids of records. Foreign keys cascade, versions are rewritten, and events under the former id lose their subject, since a number
 * or moment would link the two ids.
 */
final class IdRenamer {

    private static final List<RecordKind> SLUGGED =
            RecordKinds.ALL.stream().filter(kind -> kind != RecordKinds.CLAIM).toList();

    private final Connection connection;

    IdRenamer(Connection connection) {
        this.connection = connection;
    }

    /** A new id for everything whose id holds a name or, of a record about the person, a word of it; but for the target. */
    List<IdRenaming> givingAway(NameRedaction redaction, String target) throws SQLException {
        // Ids are slugs, so the database can filter out most rows that cannot contain a name.
        List<String> parts = List.copyOf(WithheldNames.partsOfIds(redaction.hiddenNames()));
        List<IdRenaming> found = new ArrayList<>();
        RecordsAboutPerson about = new RecordsAboutPerson(connection, redaction);
        for (RecordKind kind : parts.isEmpty() ? List.<RecordKind>of() : SLUGGED) {
            List<String> whole = new ArrayList<>();
            List<String> words = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select id from " + kind.tables().get(0).name() + " where "
                            + String.join(" or ", Collections.nCopies(parts.size(), "id like ?")))) {
                for (int i = 0; i < parts.size(); i++) {
                    query.setString(i + 1, "%" + parts.get(i) + "%");
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        String id = rows.getString(1);
                        boolean own = kind == RecordKinds.TARGET && id.equals(target);
                        if (!own && redaction.holds(true, id)) {
                            (redaction.holds(false, id) ? whole : words).add(id);
                        }
                    }
                }
            }
            Stream.concat(whole.stream(), about.among(kind, words).stream())
                    .forEach(id -> found.add(new IdRenaming(kind.collection(), id, NameRedaction.freshId())));
        }
        return found;
    }

    /** Carries out a renaming. */
    void rename(IdRenaming renaming) throws SQLException {
        RecordKind kind =
                RecordKinds.ALL.stream().filter(renaming::isOf).findFirst().orElseThrow();
        Object former = kind.id(renaming.former());
        Object id = kind.id(renaming.id());
        String table = kind.tables().get(0).name();
        VersionTables.execute(connection, "update " + table + " set id = ? where id = ?", id, former);
        VersionTables.execute(connection, "update " + table + "_version set id = ? where id = ?", id, former);
        for (Map.Entry<String, Set<String>> referring : references(table).entrySet()) {
            for (String column : referring.getValue()) {
                VersionTables.execute(
                        connection,
                        "update " + referring.getKey() + " set " + column + " = ? where " + column + " = ?",
                        id,
                        former);
            }
        }
        forget(kind, renaming);
    }

    private void forget(RecordKind kind, IdRenaming renaming) throws SQLException {
        String collection = kind.collection().toUpperCase(Locale.ROOT);
        // Their numbers stay, since followers of changes continue from them.
        String nothing = NameRedaction.freshId();
        for (String table : List.of("public_event", "webhook_delivery")) {
            VersionTables.execute(
                    connection,
                    "update " + table + " set subject = ? where collection = ? and subject = ?",
                    nothing,
                    collection,
                    renaming.former());
        }
        if (kind == RecordKinds.TARGET) {
            // Keys and words of statements about the person may hold parts of the name; a dry run can be repeated.
            VersionTables.execute(connection, "delete from import_statement where target = ?", renaming.former());
        }
        if (kind == RecordKinds.CLAIM) {
            VersionTables.execute(
                    connection,
                    "update public_event set cause_id = ? where cause_id = ?",
                    UUID.fromString(renaming.id()),
                    UUID.fromString(renaming.former()));
        }
        for (String table : List.of("list_move", "contribution", "name_withholding_record")) {
            VersionTables.execute(
                    connection,
                    "update " + table + " set subject = ? where collection = ? and subject = ?",
                    renaming.id(),
                    kind.collection(),
                    renaming.former());
        }
        VersionTables.execute(
                connection,
                "delete from idempotency_key where location = ?",
                "/v1/" + kind.collection() + "/" + renaming.former());
        VersionTables.execute(
                connection,
                "update proposal set subject = ? where collection = ? and subject = ?",
                renaming.id(),
                kind.collection(),
                renaming.former());
    }

    // Versions of every column with a foreign key to a table.
    private Map<String, Set<String>> references(String table) throws SQLException {
        DatabaseMetaData schema = connection.getMetaData();
        boolean upper = schema.storesUpperCaseIdentifiers();
        Set<String> versioned = new LinkedHashSet<>();
        for (RecordKind kind : RecordKinds.ALL) {
            kind.tables().forEach(part -> versioned.add(part.name()));
        }
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (ResultSet keys = schema.getExportedKeys(
                connection.getCatalog(), connection.getSchema(), upper ? table.toUpperCase(Locale.ROOT) : table)) {
            while (keys.next()) {
                String referring = keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT);
                if (versioned.contains(referring)) {
                    references
                            .computeIfAbsent(referring + "_version", any -> new LinkedHashSet<>())
                            .add(keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return references;
    }
}

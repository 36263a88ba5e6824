package org.disclosures.history;

import static org.disclosures.history.TextColumns.Treatment.ADDRESS;
import static org.disclosures.history.TextColumns.Treatment.JSON;
import static org.disclosures.history.TextColumns.Treatment.TEXT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordTable;

/**
 * The treatment of each text column of the schema when a name is withheld. The redaction takes its tables from here; a test compares the
 * list with all columns of the database, so that a new column needs a decision.
 */
final class TextColumns {

    /** The treatment of a text. */
    enum Treatment {
        /** The name is replaced by the description. */
        TEXT,
        /** An address that contains the name is removed. */
        ADDRESS,
        /** JSON, whose texts are redacted one by one. */
        JSON
    }

    /**
     * A column that is redacted.
     *
     * @param longest maximum length, in characters
     */
    record Column(String name, Treatment treatment, int longest) {}

    /** The Java type of a column that is part of a key. */
    enum KeyType {
        TEXT,
        UUID,
        NUMBER,
        MOMENT
    }

    /** A column of a primary key. */
    record Key(String column, KeyType type) {}

    /**
     * A table whose texts are redacted row by row.
     *
     * @param kind the kind that its rows belong to; null for tables of the desk
     * @param key its primary key, the record's id first
     */
    record Table(RecordKind kind, String name, List<Key> key, List<Column> columns) {

        private static Table of(RecordKind kind, String name, KeyType id, Column... columns) {
            return new Table(
                    kind, name, List.of(new Key(name.equals("import_fault") ? "number" : "id", id)), List.of(columns));
        }

        private Table versions() {
            return new Table(
                    kind,
                    name + "_version",
                    Stream.concat(key.stream(), Stream.of(new Key("valid_from", KeyType.MOMENT)))
                            .toList(),
                    columns);
        }

        /** True if its rows are current, false if they are versions. */
        boolean isPresent() {
            return !name.endsWith("_version");
        }
    }

    /** The reasons for which a column is not redacted row by row. */
    enum Reason {
        /** Terms, codes, languages and hashes: none is anybody's words. */
        NO_FREE_TEXT,
        /** Derived from another column, and derived again when that one is redacted. */
        DERIVED,
        /** Ids of records and references to them; an id that reveals the name is replaced. */
        ID,
        /** Deleted for records with a new id, in the transaction that hides the name or at the end of the redaction. */
        FORMER_ID,
        /** Read by nobody, and deleted once everything is redacted. */
        UNTIL_REDACTED,
        /** The author of an action: shown to editors, or only compared and never shown. */
        ACTOR,
        /** Read by editors and admins only, who may read the name. */
        EDITORS_ONLY,
        /** The audit log, which is read by admins only and never rewritten. */
        AUDIT_LOG
    }

    private static final int NAME = 300;
    private static final int NOTE = 2_000;

    /** The tables to redact, in this order; versions after current rows. */
    static final List<Table> REDACTED = redacted();

    /** Tables of records without a publication state, with their versions. */
    static final List<Table> OF_CATALOGUE = REDACTED.stream()
            .filter(table ->
                    table.kind() != null && table.kind() != RecordKinds.CLAIM && table.kind() != RecordKinds.REPORT)
            .toList();

    /** Tables of the desk. */
    static final List<Table> OF_THE_DESK =
            REDACTED.stream().filter(table -> table.kind() == null).toList();

    /** Reasons why other text columns are not redacted, by {@code table.column}, or {@code *.column} for every table. */
    static final Map<String, Reason> LEFT = left();

    private TextColumns() {}

    /** The table of a name. */
    static Table table(String name) {
        return REDACTED.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Table> redacted() {
        List<Table> tables = new ArrayList<>();
        List<CatalogueKind<?, ?, ?>> kinds = new ArrayList<>(RecordKinds.catalogue());
        // Targets come first, since the records about a person are found by them.
        Collections.reverse(kinds);
        kinds.forEach(kind -> of(kind).forEach(table -> withVersions(tables, table)));
        withVersions(
                tables,
                Table.of(
                        RecordKinds.CLAIM,
                        "claim",
                        KeyType.UUID,
                        text("claim_key", 100),
                        text("locator", 100),
                        text("statement", NameRedaction.LONGEST_STATEMENT),
                        text("note", NOTE),
                        text("correction_note", NOTE)));
        withVersions(
                tables,
                Table.of(
                        RecordKinds.REPORT,
                        "report",
                        KeyType.TEXT,
                        text("title", 500),
                        text("note", NOTE),
                        text("correction_note", NOTE),
                        new Column("url", ADDRESS, NOTE),
                        new Column("archived_url", ADDRESS, NOTE)));
        tables.add(Table.of(null, "transition", KeyType.UUID, text("reason", NOTE), text("moved_by", NAME)));
        tables.add(Table.of(null, "proposal", KeyType.UUID, new Column("body", JSON, 200_000)));
        tables.add(Table.of(null, "import_job", KeyType.UUID, text("note", NOTE), text("failure", 500)));
        tables.add(Table.of(
                null,
                "import_fault",
                KeyType.NUMBER,
                text("text", 101),
                text("reason", 1_000),
                text("expected", 1_000)));
        tables.add(Table.of(null, "webhook", KeyType.UUID, text("label", 200)));
        tables.add(Table.of(null, "webhook_delivery", KeyType.UUID, text("outcome", 500)));
        tables.add(Table.of(null, "access_token", KeyType.UUID, text("label", 200), text("person", 200)));
        tables.add(Table.of(null, "dataset", KeyType.TEXT, text("title", 500)));
        return List.copyOf(tables);
    }

    // A column with the name that the public reads is made from the texts, and redacted like them.
    private static List<Table> of(CatalogueKind<?, ?, ?> kind) {
        Map<String, Set<Column>> columns = new LinkedHashMap<>();
        Map<String, List<Key>> keys = new LinkedHashMap<>();
        RecordTable own = kind.tables().get(0);
        for (CatalogueKind.TextField text : kind.texts()) {
            String table = text.table().name();
            columns.computeIfAbsent(table, any -> new LinkedHashSet<>()).add(text(text.column(), text.longest()));
            List<Key> key = new ArrayList<>(List.of(new Key(text.table().owner(), KeyType.TEXT)));
            if (kind.languageColumn(text) != null) {
                key.add(new Key(kind.languageColumn(text), KeyType.TEXT));
            }
            keys.put(table, key);
        }
        if (kind.nameOrder() != null) {
            Set<Column> texts = columns.get(own.name());
            String shown = kind.nameOrder().name();
            if (texts.stream().noneMatch(column -> column.name().equals(shown))) {
                texts.add(text(
                        shown, texts.stream().mapToInt(Column::longest).max().orElseThrow()));
            }
        }
        List<Table> tables = new ArrayList<>();
        columns.forEach((table, texts) -> tables.add(new Table(kind, table, keys.get(table), List.copyOf(texts))));
        return tables;
    }

    private static void withVersions(List<Table> tables, Table table) {
        tables.add(table);
        tables.add(table.versions());
    }

    private static Column text(String name, int longest) {
        return new Column(name, TEXT, longest);
    }

    private static Map<String, Reason> left() {
        Map<String, Reason> left = new LinkedHashMap<>();
        for (String column : List.of(
                "*.language",
                "*.kind",
                "*.state",
                "access_token.role",
                "attribution.role",
                "attribution_version.role",
                "claim_place.role",
                "claim_place_version.role",
                "*.type",
                "*.collection",
                "*.figure_qualifier",
                "*.figure_unit",
                "*.occurred_precision",
                "*.name_visibility",
                "*.alpha3",
                "*.numeric_code",
                "*.region_code",
                "*.country_id",
                "country.id",
                "access_token.hash",
                "audit_head.hash",
                "idempotency_key.id",
                "idempotency_key.fingerprint",
                "import_job.sha256",
                "import_job.format",
                "import_job.counts",
                "import_fault.field",
                "list_move.ordered_by",
                "cursor_key.secret",
                "contribution.person",
                "proposal.person",
                "transition.from_state",
                "transition.to_state",
                "webhook.secret",
                "webhook.previous_secret")) {
            left.put(column, Reason.NO_FREE_TEXT);
        }
        for (String column : List.of(
                "*.id",
                "*.target_id",
                "*.report_id",
                "*.publisher_id",
                "*.source_id",
                "*.organisation_id",
                "*.member_id",
                "*.consortium_id",
                "*.technology_id",
                "*.vendor_id",
                "*.region_id",
                "*.category_id",
                "proposal.subject",
                "list_move.subject",
                "contribution.subject",
                "name_withholding.after_row",
                "name_withholding_record.subject")) {
            left.put(column, Reason.ID);
        }
        for (String column : List.of(
                "public_event.subject",
                "webhook_delivery.subject",
                "change_log.subject",
                "idempotency_key.location",
                "name_withholding.renamed")) {
            left.put(column, Reason.FORMER_ID);
        }
        left.put("*.name_order", Reason.DERIVED);
        left.put("*.title_order", Reason.DERIVED);
        left.put("name_withholding.name", Reason.UNTIL_REDACTED);
        left.put("name_withholding.description", Reason.UNTIL_REDACTED);
        for (String column :
                List.of("*.created_by", "*.requested_by", "*.proposed_by", "*.written_by", "*.submitted_by")) {
            left.put(column, Reason.ACTOR);
        }
        left.put("webhook.url", Reason.EDITORS_ONLY);
        for (String column : List.of("actor", "action", "subject", "reason", "detail", "previous_hash", "hash")) {
            left.put("audit_entry." + column, Reason.AUDIT_LOG);
        }
        return left;
    }
}

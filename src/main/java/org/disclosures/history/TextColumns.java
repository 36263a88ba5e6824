package org.disclosures.history;

import static org.disclosures.history.TextColumns.TextTreatment.ADDRESS;
import static org.disclosures.history.TextColumns.TextTreatment.JSON;
import static org.disclosures.history.TextColumns.TextTreatment.TEXT;

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
    enum TextTreatment {
        /** The name is replaced by the description. */
        TEXT,
        /** An address or identifier that contains the name is removed. */
        ADDRESS,
        /** JSON, whose texts are redacted one by one. */
        JSON
    }

    /**
     * A column that is redacted.
     *
     * @param longest maximum length, in characters
     */
    record TextColumn(String name, TextTreatment treatment, int longest) {}

    /** The Java type of a column that is part of a key. */
    enum KeyColumnType {
        TEXT,
        UUID,
        NUMBER,
        MOMENT
    }

    /** A column of a primary key. */
    record KeyColumn(String column, KeyColumnType type) {}

    /**
     * A table whose texts are redacted row by row.
     *
     * @param kind the kind that its rows belong to; null for tables of the desk
     * @param key its primary key, the record's id first
     */
    record TextTable(RecordKind kind, String name, List<KeyColumn> key, List<TextColumn> columns) {

        private static TextTable of(RecordKind kind, String name, KeyColumnType id, TextColumn... columns) {
            return new TextTable(
                    kind,
                    name,
                    List.of(new KeyColumn(id == KeyColumnType.NUMBER ? "number" : "id", id)),
                    List.of(columns));
        }

        private TextTable versions() {
            return new TextTable(
                    kind,
                    name + "_version",
                    Stream.concat(key.stream(), Stream.of(new KeyColumn("valid_from", KeyColumnType.MOMENT)))
                            .toList(),
                    columns);
        }

        /** True if its rows are current, false if they are versions. */
        boolean isPresent() {
            return !name.endsWith("_version");
        }
    }

    /** The reasons for which a column is not redacted row by row. */
    enum TextTreatmentReason {
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

    /** The table with the evidence of claims. */
    static final String EVIDENCE = "claim_evidence";

    private static final int NAME = 300;
    private static final int NOTE = 2_000;

    /** The tables to redact, in this order; versions after current rows. */
    static final List<TextTable> REDACTED = redacted();

    /** Tables of records without a publication state, with their versions. */
    static final List<TextTable> OF_CATALOGUE = REDACTED.stream()
            .filter(table ->
                    table.kind() != null && table.kind() != RecordKinds.CLAIM && table.kind() != RecordKinds.REPORT)
            .toList();

    /** Tables of the desk. */
    static final List<TextTable> OF_THE_DESK =
            REDACTED.stream().filter(table -> table.kind() == null).toList();

    /** Reasons why other text columns are not redacted, by {@code table.column}, or {@code *.column} for every table. */
    static final Map<String, TextTreatmentReason> LEFT = left();

    private TextColumns() {}

    /** The table of a name. */
    static TextTable table(String name) {
        return REDACTED.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<TextTable> redacted() {
        List<TextTable> tables = new ArrayList<>();
        List<CatalogueKind<?, ?, ?>> kinds = new ArrayList<>(RecordKinds.catalogue());
        // Targets come first, since the records about a person are found by them.
        Collections.reverse(kinds);
        kinds.forEach(kind -> of(kind).forEach(table -> withVersions(tables, table)));
        withVersions(
                tables,
                TextTable.of(
                        RecordKinds.CLAIM,
                        "claim",
                        KeyColumnType.UUID,
                        text("claim_key", 100),
                        text("locator", 100),
                        text("quote", 600),
                        text("statement", NameRedaction.LONGEST_STATEMENT),
                        text("note", NOTE),
                        text("correction_note", NOTE)));
        withVersions(
                tables,
                new TextTable(
                        RecordKinds.CLAIM,
                        EVIDENCE,
                        List.of(
                                new KeyColumn("claim_id", KeyColumnType.UUID),
                                new KeyColumn("position", KeyColumnType.NUMBER)),
                        List.of(
                                text("title", 500),
                                new TextColumn("url", ADDRESS, NOTE),
                                new TextColumn("archived_url", ADDRESS, NOTE),
                                new TextColumn("identifier", ADDRESS, NAME))));
        withVersions(
                tables,
                TextTable.of(
                        RecordKinds.REPORT,
                        "report",
                        KeyColumnType.TEXT,
                        text("title", 500),
                        text("note", NOTE),
                        text("correction_note", NOTE),
                        new TextColumn("url", ADDRESS, NOTE),
                        new TextColumn("archived_url", ADDRESS, NOTE)));
        tables.add(TextTable.of(null, "transition", KeyColumnType.UUID, text("reason", NOTE), text("moved_by", NAME)));
        tables.add(TextTable.of(null, "proposal", KeyColumnType.UUID, new TextColumn("body", JSON, 200_000)));
        tables.add(TextTable.of(null, "import_job", KeyColumnType.UUID, text("note", NOTE), text("failure", 500)));
        tables.add(TextTable.of(
                null,
                "import_fault",
                KeyColumnType.NUMBER,
                text("text", 101),
                text("reason", 1_000),
                text("expected", 1_000)));
        tables.add(TextTable.of(
                null,
                "import_statement",
                KeyColumnType.NUMBER,
                text("claim_key", 201),
                text("target", 100),
                text("target_name", 1_000),
                text("statement", 8_001)));
        tables.add(TextTable.of(null, "webhook", KeyColumnType.UUID, text("label", 200)));
        tables.add(TextTable.of(null, "webhook_delivery", KeyColumnType.UUID, text("outcome", 500)));
        tables.add(TextTable.of(null, "access_token", KeyColumnType.UUID, text("label", 200), text("person", 200)));
        tables.add(TextTable.of(null, "dataset", KeyColumnType.TEXT, text("title", 500)));
        return List.copyOf(tables);
    }

    // A column with the name that the public reads is made from the texts, and redacted like them.
    private static List<TextTable> of(CatalogueKind<?, ?, ?> kind) {
        Map<String, Set<TextColumn>> columns = new LinkedHashMap<>();
        Map<String, List<KeyColumn>> keys = new LinkedHashMap<>();
        RecordTable own = kind.tables().get(0);
        for (CatalogueKind.TextField text : kind.texts()) {
            String table = text.table().name();
            columns.computeIfAbsent(table, any -> new LinkedHashSet<>()).add(text(text.column(), text.longest()));
            List<KeyColumn> key =
                    new ArrayList<>(List.of(new KeyColumn(text.table().owner(), KeyColumnType.TEXT)));
            if (text.key() != null) {
                key.add(new KeyColumn(
                        text.key().column(), text.key().position() ? KeyColumnType.NUMBER : KeyColumnType.TEXT));
            }
            keys.put(table, key);
        }
        if (kind.nameOrder() != null) {
            Set<TextColumn> texts = columns.get(own.name());
            String shown = kind.nameOrder().name();
            if (texts.stream().noneMatch(column -> column.name().equals(shown))) {
                texts.add(text(
                        shown,
                        texts.stream().mapToInt(TextColumn::longest).max().orElseThrow()));
            }
        }
        List<TextTable> tables = new ArrayList<>();
        columns.forEach((table, texts) -> tables.add(new TextTable(kind, table, keys.get(table), List.copyOf(texts))));
        return tables;
    }

    private static void withVersions(List<TextTable> tables, TextTable table) {
        tables.add(table);
        tables.add(table.versions());
    }

    private static TextColumn text(String name, int longest) {
        return new TextColumn(name, TEXT, longest);
    }

    private static Map<String, TextTreatmentReason> left() {
        Map<String, TextTreatmentReason> left = new LinkedHashMap<>();
        for (String column : List.of(
                "*.language",
                "*.kind",
                "*.state",
                "access_token.role",
                "attribution.role",
                "attribution_version.role",
                "claim_place.role",
                "claim_place_version.role",
                "claim_party.role",
                "claim_party_version.role",
                "*.type",
                "*.collection",
                "*.figure_qualifier",
                "*.figure_unit",
                "*.figure_currency",
                "*.occurred_precision",
                "*.occurred_edtf",
                "*.quote_language",
                "*.cve",
                "*.period",
                "*.name_visibility",
                "*.category_coverage",
                "*.alpha3",
                "*.numeric_code",
                "*.region_code",
                "*.country_id",
                "country.id",
                "access_token.hash",
                "audit_head.hash",
                "idempotency_key.id",
                "idempotency_key.fingerprint",
                "*.sha256",
                "import_job.format",
                "import_job.counts",
                "import_fault.field",
                "import_statement.effect",
                "list_move.ordered_by",
                "cursor_key.secret",
                "contribution.person",
                "proposal.person",
                "transition.from_state",
                "transition.to_state",
                "webhook.secret",
                "webhook.previous_secret")) {
            left.put(column, TextTreatmentReason.NO_FREE_TEXT);
        }
        for (String column : List.of(
                "*.id",
                "*.target_id",
                "*.related_id",
                "*.report_id",
                "*.publisher_id",
                "*.disclosure_id",
                "*.source_id",
                "*.organisation_id",
                "*.member_id",
                "*.consortium_id",
                "*.technology_id",
                "*.region_id",
                "*.category_id",
                "proposal.subject",
                "list_move.subject",
                "contribution.subject",
                "name_withholding.after_row",
                "name_withholding_record.subject")) {
            left.put(column, TextTreatmentReason.ID);
        }
        for (String column : List.of(
                "public_event.subject",
                "webhook_delivery.subject",
                "change_log.subject",
                "idempotency_key.location",
                "name_withholding.renamed")) {
            left.put(column, TextTreatmentReason.FORMER_ID);
        }
        left.put("*.name_order", TextTreatmentReason.DERIVED);
        left.put("*.title_order", TextTreatmentReason.DERIVED);
        left.put("name_withholding.name", TextTreatmentReason.UNTIL_REDACTED);
        left.put("name_withholding.description", TextTreatmentReason.UNTIL_REDACTED);
        for (String column :
                List.of("*.created_by", "*.requested_by", "*.proposed_by", "*.written_by", "*.submitted_by")) {
            left.put(column, TextTreatmentReason.ACTOR);
        }
        left.put("webhook.url", TextTreatmentReason.EDITORS_ONLY);
        for (String column : List.of("actor", "action", "subject", "reason", "detail", "previous_hash", "hash")) {
            left.put("audit_entry." + column, TextTreatmentReason.AUDIT_LOG);
        }
        return left;
    }
}

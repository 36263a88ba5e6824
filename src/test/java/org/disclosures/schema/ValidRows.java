package org.disclosures.schema;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Valid rows: existing ones, and for every table one more that could be added. */
final class ValidRows {

    static final String NO_UUID = "uuid '00000000-0000-0000-0000-000000000099'";
    static final String CLAIM_A = "uuid '00000000-0000-0000-0000-00000000000a'";
    static final String CLAIM_B = "uuid '00000000-0000-0000-0000-00000000000b'";
    private static final String CLAIM_C = "uuid '00000000-0000-0000-0000-00000000000c'";
    private static final String WEBHOOK_A = "uuid '00000000-0000-0000-0000-0000000000aa'";
    private static final String LINK_A = "uuid '00000000-0000-0000-0000-0000000000a1'";
    private static final String LINK_B = "uuid '00000000-0000-0000-0000-0000000000b1'";

    private static final InsertedRow COUNTRY =
            InsertedRow.of("country", "id", "'ZY'", "alpha3", "'ZZY'", "numeric_code", "'998'", "region_code", "'001'");
    private static final InsertedRow REGION = InsertedRow.of("region", "id", "'region-a'", "name", "'Region A'");
    private static final InsertedRow ORGANISATION = InsertedRow.of(
            "organisation", "id", "'body-a'", "name", "'Body A'", "kind", "'CONSORTIUM'", "country_id", "'ZY'");
    private static final InsertedRow MEMBERSHIP =
            InsertedRow.of("organisation_membership", "member_id", "'body-a'", "consortium_id", "'body-b'");
    private static final InsertedRow SOURCE = InsertedRow.of(
            "source",
            "id",
            "'source-a'",
            "name",
            "'Source A'",
            "kind",
            "'NONPROFIT'",
            "organisation_id",
            "'body-a'",
            "country_id",
            "'ZY'");
    private static final InsertedRow TECHNOLOGY =
            InsertedRow.of("technology", "id", "'product-a'", "name", "'Product A'");
    private static final InsertedRow DEVELOPER =
            InsertedRow.of("technology_developer", "technology_id", "'product-a'", "organisation_id", "'body-a'");
    private static final InsertedRow SELLER =
            InsertedRow.of("technology_seller", "technology_id", "'product-a'", "organisation_id", "'body-a'");
    private static final InsertedRow CVE =
            InsertedRow.of("technology_cve", "technology_id", "'product-a'", "cve", "'CVE-2021-30860'");
    private static final InsertedRow ORGANISATION_NAME = otherName("organisation", "'body-a'");
    private static final InsertedRow SOURCE_NAME = otherName("source", "'source-a'");
    private static final InsertedRow TECHNOLOGY_NAME = otherName("technology", "'product-a'");
    private static final InsertedRow TARGET_NAME = otherName("target", "'target-a'");
    private static final InsertedRow DISCLOSURE =
            InsertedRow.of("disclosure", "id", "'affair-a'", "title", "'Affair A'", "period", "'2016/2021'");
    private static final InsertedRow PARTNER =
            InsertedRow.of("disclosure_partner", "disclosure_id", "'affair-a'", "organisation_id", "'body-a'");
    private static final InsertedRow DISCLOSED =
            InsertedRow.of("report_disclosure", "report_id", "'report-a'", "disclosure_id", "'affair-a'");
    private static final InsertedRow PUBLISHED = InsertedRow.of(
            "report_publisher", "report_id", "'report-a'", "position", "0", "publisher_id", "'source-a'");
    private static final InsertedRow CATEGORY = InsertedRow.of("category", "id", "'category-a'", "position", "1001");
    private static final InsertedRow LABEL = InsertedRow.of(
            "category_label", "category_id", "'category-a'", "language", "'en'", "label", "'Category A'");
    private static final InsertedRow TARGET = InsertedRow.of(
            "alleged_target",
            "id",
            "'target-a'",
            "kind",
            "'PERSON'",
            "name",
            "'Target A'",
            "description",
            "'A person'",
            "display_name",
            "'Target A'",
            "name_visibility",
            "'PUBLIC'");
    private static final InsertedRow TARGET_CATEGORY = InsertedRow.of(
            "target_category", "target_id", "'target-a'", "position", "0", "category_id", "'category-a'");
    private static final InsertedRow TARGET_COUNTRY =
            InsertedRow.of("target_country", "target_id", "'target-a'", "country_id", "'ZY'");
    private static final InsertedRow AFFILIATION =
            InsertedRow.of("target_affiliation", "target_id", "'target-a'", "organisation_id", "'body-a'");
    private static final InsertedRow RELATION = InsertedRow.of(
            "target_relation", "target_id", "'target-a'", "related_id", "'target-b'", "kind", "'RELATIVE'");
    private static final InsertedRow KEY = InsertedRow.of(
            "idempotency_key",
            "id",
            "'" + "a".repeat(64) + "'",
            "fingerprint",
            "'" + "a".repeat(64) + "'",
            "location",
            "'/v1/sources/source-a'",
            "created_at",
            "current_timestamp");
    private static final InsertedRow IMPORT_JOB = InsertedRow.of(
            "import_job",
            "id",
            CLAIM_A,
            "format",
            "'CSV'",
            "dry_run",
            "true",
            "state",
            "'WRITING'",
            "slot",
            "1",
            "sha256",
            "'" + "a".repeat(64) + "'",
            "size_bytes",
            "0",
            "requested_by",
            "'token Somebody'",
            "received_at",
            "current_timestamp",
            "alive_at",
            "current_timestamp",
            "rows_read",
            "0",
            "rows_handled",
            "0",
            "rows_total",
            "0",
            "fault_count",
            "0");
    private static final InsertedRow WITHHOLDING = InsertedRow.of(
            "name_withholding",
            "id",
            CLAIM_A,
            "target_id",
            "'target-a'",
            "name",
            "'Target A'",
            "description",
            "'A person'",
            "renamed",
            "''",
            "step",
            "0",
            "checked",
            "0",
            "changed",
            "0",
            "started_at",
            "current_timestamp");
    private static final InsertedRow RECORD_OF_NAME = InsertedRow.of(
            "name_withholding_record", "withholding_id", CLAIM_A, "collection", "'claims'", "subject", "'a-claim'");
    private static final InsertedRow IMPORT_FAULT = InsertedRow.of(
            "import_fault",
            "number",
            "-1",
            "job_id",
            CLAIM_A,
            "line",
            "1",
            "reason",
            "'A reason'",
            "expected",
            "'Something'");
    private static final InsertedRow IMPORT_STATEMENT = InsertedRow.of(
            "import_statement",
            "number",
            "-1",
            "job_id",
            CLAIM_A,
            "line",
            "1",
            "claim_key",
            "'a-report/a-claim'",
            "effect",
            "'CREATED'",
            "statement",
            "'A statement'");
    private static final InsertedRow TRANSITION = InsertedRow.of(
            "transition",
            "id",
            "'00000000-0000-0000-0000-0000000000c1'",
            "report_id",
            "'report-a'",
            "from_state",
            "'DRAFT'",
            "to_state",
            "'IN_REVIEW'",
            "at",
            "current_timestamp",
            "moved_by",
            "'somebody'");
    private static final InsertedRow PROPOSAL = InsertedRow.of(
            "proposal",
            "id",
            "'00000000-0000-0000-0000-0000000000d1'",
            "collection",
            "'sources'",
            "subject",
            "'source-a'",
            "version",
            "1",
            "body",
            "'{}'",
            "proposed_by",
            "'somebody'",
            "proposed_at",
            "current_timestamp");
    private static final InsertedRow CONTRIBUTION = InsertedRow.of(
            "contribution",
            "id",
            "'00000000-0000-0000-0000-0000000000e1'",
            "collection",
            "'sources'",
            "subject",
            "'source-a'",
            "person",
            "'" + "a".repeat(64) + "'",
            "submitted",
            "false");
    private static final InsertedRow CHANGE_LOG = InsertedRow.of(
            "change_log",
            "collection",
            "'sources'",
            "subject",
            "'source-a'",
            "changed_at",
            "timestamp with time zone '2020-01-01 00:00:00+00'",
            "versioned",
            "true");
    private static final InsertedRow CHANGE_MARK = InsertedRow.of(
            "change_mark", "changed_at", "timestamp with time zone '2020-01-01 00:00:00+00'", "mark", NO_UUID);
    private static final InsertedRow LIST_MOVE = InsertedRow.of(
            "list_move",
            "number",
            "1000001",
            "revision",
            "1000001",
            "collection",
            "'sources'",
            "subject",
            "'source-a'",
            "ordered_by",
            "'kind'",
            "versioned",
            "true");
    private static final InsertedRow CURSOR_KEY =
            InsertedRow.of("cursor_key", "id", "1000001", "part_a", NO_UUID, "part_b", NO_UUID, "part_c", NO_UUID);
    private static final InsertedRow REPORT = InsertedRow.of(
            "report",
            "id",
            "'report-a'",
            "title",
            "'Report A'",
            "published_on",
            "date '2021-01-01'",
            "language",
            "'en'",
            "kind",
            "'NEWS_ARTICLE'",
            "state",
            "'PUBLISHED'");
    private static final InsertedRow CLAIM = InsertedRow.of(
            "claim",
            "id",
            CLAIM_A,
            "report_id",
            "'report-a'",
            "claim_key",
            "'claim-a'",
            "position",
            "0",
            "locator",
            "'p. 1'",
            "statement",
            "'A statement'",
            "language",
            "'en'",
            "kind",
            "'SELECTION'",
            "assurance",
            "1",
            "figure_qualifier",
            "'MORE_THAN'",
            "figure_amount",
            "10",
            "figure_unit",
            "'INDIVIDUALS'",
            "lower_bound",
            "11",
            "lower_bound_order",
            "11",
            "target_id",
            "'target-a'",
            "occurred_edtf",
            "'2018'",
            "occurred_from",
            "date '2018-01-01'",
            "occurred_to",
            "date '2018-12-31'",
            "occurred_precision",
            "'YEAR'",
            "occurred_order",
            "date '2018-01-01'",
            "asserted_on",
            "date '2021-01-01'",
            "state",
            "'PUBLISHED'");
    private static final InsertedRow ATTRIBUTION = InsertedRow.of(
            "attribution",
            "id",
            "-1",
            "claim_id",
            CLAIM_A,
            "position",
            "0",
            "source_id",
            "'source-a'",
            "role",
            "'ORIGINATED'");
    private static final InsertedRow PLACE = InsertedRow.of(
            "claim_place", "id", "-1", "claim_id", CLAIM_A, "position", "0", "country_id", "'ZY'", "role", "'TARGETS'");
    private static final InsertedRow PARTY = InsertedRow.of(
            "claim_party",
            "id",
            "-1",
            "claim_id",
            CLAIM_A,
            "position",
            "0",
            "organisation_id",
            "'body-a'",
            "role",
            "'OPERATOR'");
    private static final InsertedRow EVIDENCE = InsertedRow.of(
            "claim_evidence",
            "claim_id",
            CLAIM_A,
            "position",
            "0",
            "kind",
            "'SAMPLE'",
            "title",
            "null",
            "sha256",
            "'" + "a".repeat(64) + "'");
    private static final InsertedRow USED = InsertedRow.of(
            "claim_technology", "id", "-1", "claim_id", CLAIM_A, "position", "0", "technology_id", "'product-a'");
    private static final InsertedRow MENTION = InsertedRow.of(
            "claim_mention", "id", "-1", "claim_id", CLAIM_A, "position", "0", "target_id", "'target-b'");
    private static final InsertedRow LINK = InsertedRow.of(
            "claim_link", "id", LINK_A, "from_claim_id", CLAIM_A, "to_claim_id", CLAIM_B, "type", "'SUPPORTS'");
    private static final InsertedRow TOKEN = InsertedRow.of(
            "access_token",
            "id",
            "'00000000-0000-0000-0000-0000000000a1'",
            "label",
            "'Desk'",
            "role",
            "'READER'",
            "hash",
            "'" + "a".repeat(64) + "'",
            "created_at",
            "timestamp '2021-07-27 12:00:00'",
            "created_by",
            "'test'",
            "expires_at",
            "timestamp '2021-08-27 12:00:00'");
    // It follows the last entry that the service itself made.
    private static final InsertedRow AUDIT_ENTRY = InsertedRow.of(
            "audit_entry",
            "number",
            "1000001",
            "at",
            "timestamp '2021-07-27 12:00:00'",
            "actor",
            "'test'",
            "action",
            "'TOKEN_CREATED'",
            "subject",
            "'tokens/a'",
            "reason",
            "'A reason'",
            "detail",
            "'{}'",
            "previous_hash",
            "(select hash from audit_entry order by number desc fetch first 1 row only)",
            "hash",
            "'" + "a".repeat(64) + "'");
    private static final InsertedRow EVENT = InsertedRow.of(
            "public_event",
            "number",
            "1000001",
            "type",
            "'CLAIM_PUBLISHED'",
            "collection",
            "'CLAIMS'",
            "subject",
            "'a'",
            "revision",
            "1",
            "due_at",
            "timestamp '2021-07-27 12:00:00'",
            "recorded_at",
            "timestamp '2021-07-27 12:00:00'",
            "handed_on",
            "false",
            "change_number",
            "1000001");
    private static final InsertedRow WEBHOOK = InsertedRow.of(
            "webhook",
            "id",
            WEBHOOK_A,
            "label",
            "'Desk'",
            "url",
            "'https://desk.example'",
            "active",
            "false",
            "gone_at",
            "timestamp '2021-07-27 12:00:00'",
            "secret",
            "'whsec_a'",
            "previous_secret",
            "'whsec_b'",
            "previous_secret_until",
            "timestamp '2021-07-28 12:00:00'",
            "created_at",
            "timestamp '2021-07-27 12:00:00'",
            "created_by",
            "'test'");
    private static final InsertedRow WEBHOOK_TYPE =
            InsertedRow.of("webhook_type", "webhook_id", WEBHOOK_A, "type", "'CLAIM_PUBLISHED'");
    private static final InsertedRow WEBHOOK_COLLECTION =
            InsertedRow.of("webhook_collection", "webhook_id", WEBHOOK_A, "collection", "'CLAIMS'");
    private static final InsertedRow DELIVERY = InsertedRow.of(
            "webhook_delivery",
            "id",
            "uuid '00000000-0000-0000-0000-0000000000da'",
            "webhook_id",
            WEBHOOK_A,
            "event_number",
            "1000001",
            "type",
            "'CLAIM_PUBLISHED'",
            "collection",
            "'CLAIMS'",
            "subject",
            "'a'",
            "revision",
            "1",
            "happened_at",
            "timestamp '2021-07-27 12:00:00'",
            "state",
            "'PENDING'",
            "attempts",
            "1",
            "next_attempt_at",
            "timestamp '2021-07-27 12:00:00'",
            "lease",
            NO_UUID,
            "leased_until",
            "timestamp '2021-07-27 12:00:00'");
    private static final InsertedRow DATASET =
            InsertedRow.of("dataset", "id", "'dataset-a'", "title", "'Dataset A'", "loaded_at", "current_timestamp");

    /** The existing rows, each after those it refers to. */
    static final List<InsertedRow> THERE = List.of(
            COUNTRY,
            REGION,
            ORGANISATION,
            ORGANISATION.with("id", "'body-b'"),
            ORGANISATION.with("id", "'body-c'"),
            MEMBERSHIP,
            ORGANISATION_NAME,
            SOURCE,
            SOURCE.with("id", "'source-b'"),
            SOURCE_NAME,
            TECHNOLOGY,
            TECHNOLOGY.with("id", "'product-b'"),
            TECHNOLOGY_NAME,
            DEVELOPER,
            SELLER,
            CVE,
            DISCLOSURE,
            DISCLOSURE.with("id", "'affair-b'"),
            PARTNER,
            CATEGORY,
            CATEGORY.with("id", "'category-b'", "position", "1003"),
            LABEL,
            TARGET,
            TARGET.with("id", "'target-b'"),
            TARGET_NAME,
            TARGET_CATEGORY,
            TARGET_COUNTRY,
            AFFILIATION,
            RELATION,
            REPORT,
            DISCLOSED,
            PUBLISHED,
            CLAIM,
            CLAIM.with("id", CLAIM_B, "claim_key", "'claim-b'", "position", "1"),
            ATTRIBUTION,
            PLACE,
            PLACE.with("id", "-2", "position", "1", "country_id", "null", "region_id", "'region-a'"),
            PARTY,
            EVIDENCE,
            USED,
            MENTION,
            LINK,
            DATASET,
            TOKEN,
            KEY,
            TRANSITION,
            PROPOSAL,
            CONTRIBUTION,
            IMPORT_JOB,
            IMPORT_FAULT,
            IMPORT_STATEMENT,
            WITHHOLDING,
            RECORD_OF_NAME,
            AUDIT_ENTRY,
            EVENT,
            EVENT.with("number", "1000002", "change_number", "1000002"),
            WEBHOOK,
            WEBHOOK_TYPE,
            WEBHOOK_COLLECTION,
            DELIVERY,
            CHANGE_LOG,
            CHANGE_MARK,
            LIST_MOVE,
            CURSOR_KEY);

    private static final Map<String, InsertedRow> ANOTHER = Stream.of(
                    COUNTRY.with("id", "'ZZ'", "alpha3", "'ZZZ'", "numeric_code", "'999'"),
                    REGION.with("id", "'region-z'"),
                    ORGANISATION.with("id", "'body-z'"),
                    MEMBERSHIP.with("consortium_id", "'body-c'"),
                    SOURCE.with("id", "'source-z'"),
                    TECHNOLOGY.with("id", "'product-z'"),
                    DEVELOPER.with("organisation_id", "'body-b'"),
                    SELLER.with("organisation_id", "'body-b'"),
                    CVE.with("cve", "'CVE-2016-4657'"),
                    DISCLOSURE.with("id", "'affair-z'"),
                    PARTNER.with("organisation_id", "'body-b'"),
                    DISCLOSED.with("disclosure_id", "'affair-b'"),
                    PUBLISHED.with("position", "1", "publisher_id", "'source-b'"),
                    CATEGORY.with("id", "'category-z'", "position", "1002"),
                    LABEL.with("language", "'fr'"),
                    TARGET.with("id", "'target-z'"),
                    ORGANISATION_NAME.with("position", "1"),
                    SOURCE_NAME.with("position", "1"),
                    TECHNOLOGY_NAME.with("position", "1"),
                    TARGET_NAME.with("position", "1"),
                    TARGET_CATEGORY.with("position", "1", "category_id", "'category-b'"),
                    TARGET_COUNTRY.with("target_id", "'target-b'"),
                    AFFILIATION.with("target_id", "'target-b'"),
                    RELATION.with("kind", "'STAFF'"),
                    REPORT.with("id", "'report-z'"),
                    CLAIM.with("id", CLAIM_C, "claim_key", "'claim-c'", "position", "2"),
                    ATTRIBUTION.with("id", "-3", "claim_id", CLAIM_B, "source_id", "'source-b'"),
                    PLACE.with("id", "-3", "claim_id", CLAIM_B),
                    PARTY.with("id", "-3", "claim_id", CLAIM_B),
                    EVIDENCE.with("position", "1"),
                    USED.with("id", "-3", "claim_id", CLAIM_B),
                    MENTION.with("id", "-3", "claim_id", CLAIM_B),
                    LINK.with("id", LINK_B, "from_claim_id", CLAIM_B, "to_claim_id", CLAIM_A),
                    DATASET.with("id", "'dataset-z'"),
                    TOKEN.with("id", "'00000000-0000-0000-0000-0000000000a2'", "hash", "'" + "b".repeat(64) + "'"),
                    KEY.with("id", "'" + "b".repeat(64) + "'"),
                    TRANSITION.with("id", "'00000000-0000-0000-0000-0000000000c2'"),
                    CHANGE_LOG.with("subject", "'source-b'"),
                    CHANGE_MARK.with("changed_at", "timestamp with time zone '2020-01-02 00:00:00+00'"),
                    LIST_MOVE.with("number", "1000002"),
                    CURSOR_KEY.with("id", "1000002"),
                    PROPOSAL.with("id", "'00000000-0000-0000-0000-0000000000d2'", "subject", "'source-b'"),
                    CONTRIBUTION.with("id", "'00000000-0000-0000-0000-0000000000e2'", "subject", "'source-b'"),
                    IMPORT_JOB.with(
                            "id",
                            CLAIM_B,
                            "state",
                            "'FAILED'",
                            "slot",
                            "null",
                            "finished_at",
                            "current_timestamp",
                            "failure",
                            "'It failed'"),
                    IMPORT_FAULT.with("number", "-2"),
                    IMPORT_STATEMENT.with("number", "-2"),
                    WITHHOLDING.with("id", CLAIM_C),
                    RECORD_OF_NAME.with("subject", "'another-claim'"),
                    AUDIT_ENTRY.with(
                            "number",
                            "1000002",
                            "previous_hash",
                            "'" + "a".repeat(64) + "'",
                            "hash",
                            "'" + "b".repeat(64) + "'"),
                    EVENT.with("number", "1000003", "change_number", "1000003"),
                    WEBHOOK.with("id", "uuid '00000000-0000-0000-0000-0000000000ab'"),
                    WEBHOOK_TYPE.with("type", "'CLAIM_RETRACTED'"),
                    WEBHOOK_COLLECTION.with("collection", "'REPORTS'"),
                    DELIVERY.with("id", "uuid '00000000-0000-0000-0000-0000000000db'", "event_number", "1000002"),
                    // The one row of these tables is deleted beforehand.
                    InsertedRow.of("webhook_dispatch", "id", "1"),
                    InsertedRow.of("retention", "id", "1"),
                    InsertedRow.of("audit_head", "id", "1", "number", "1000001", "hash", "'" + "a".repeat(64) + "'"),
                    InsertedRow.of("dataset_revision", "id", "1", "revision", "1", "updated_at", "current_timestamp"))
            .collect(Collectors.toMap(InsertedRow::table, Function.identity()));

    /** The tables with versions. */
    static final List<String> VERSIONED = List.of(
            "region",
            "organisation",
            "organisation_membership",
            "organisation_name",
            "source",
            "source_name",
            "technology",
            "technology_name",
            "technology_developer",
            "technology_seller",
            "technology_cve",
            "disclosure",
            "disclosure_partner",
            "report_disclosure",
            "report_publisher",
            "category",
            "category_label",
            "alleged_target",
            "target_name",
            "target_category",
            "target_country",
            "target_affiliation",
            "target_relation",
            "report",
            "claim",
            "attribution",
            "claim_place",
            "claim_party",
            "claim_evidence",
            "claim_technology",
            "claim_mention",
            "claim_link",
            "dataset_revision");

    private static final String VERSION = "_version";

    private ValidRows() {}

    private static InsertedRow otherName(String of, String id) {
        return InsertedRow.of(
                of + "_name",
                of + "_id",
                id,
                "position",
                "0",
                "name",
                "'Another name'",
                "language",
                "'en'",
                "kind",
                "'ALIAS'");
    }

    /** A row of a table that could be added to the existing ones. */
    static InsertedRow another(String table) {
        if (table.endsWith(VERSION)) {
            InsertedRow current = another(table.substring(0, table.length() - VERSION.length()));
            return new InsertedRow(table, current.values())
                    .with("valid_from", "timestamp with time zone '2021-07-27 12:00:00+00'")
                    .with("valid_to", "timestamp with time zone '2021-07-28 12:00:00+00'");
        }
        if (!ANOTHER.containsKey(table)) {
            throw new AssertionError("There is no valid row of the table " + table + " to start from");
        }
        return ANOTHER.get(table);
    }

    /** An existing row of a table; of a table of one row, that one. */
    static InsertedRow there(String table) {
        return THERE.stream()
                .filter(row -> row.table().equals(table))
                .findFirst()
                .orElseGet(() -> another(table));
    }
}

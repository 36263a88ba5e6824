package org.disclosures.scale;

import java.util.List;
import java.util.Locale;

/** The tables that are filled, in an order in which no row refers to a later one, with the columns that are written. */
enum FilledTable {
    COUNTRY("id", "alpha3", "numeric_code", "region_code"),
    REGION("id", "name"),
    ORGANISATION("id", "name", "kind", "country_id"),
    ORGANISATION_NAME("organisation_id", "position", "name", "language", "kind"),
    ORGANISATION_MEMBERSHIP("member_id", "consortium_id"),
    SOURCE("id", "name", "kind", "organisation_id", "country_id"),
    TECHNOLOGY("id", "name"),
    TECHNOLOGY_DEVELOPER("technology_id", "organisation_id"),
    DISCLOSURE("id", "title", "period"),
    DISCLOSURE_PARTNER("disclosure_id", "organisation_id"),
    CATEGORY("id", "position"),
    CATEGORY_LABEL("category_id", "language", "label"),
    ALLEGED_TARGET("id", "kind", "name", "description", "display_name", "name_visibility"),
    TARGET_NAME("target_id", "position", "name", "language", "kind"),
    TARGET_CATEGORY("target_id", "position", "category_id"),
    TARGET_COUNTRY("target_id", "country_id"),
    TARGET_AFFILIATION("target_id", "organisation_id"),
    REPORT(
            "id",
            "title",
            "published_on",
            "language",
            "url",
            "archived_url",
            "kind",
            "state",
            "embargo_until",
            "note",
            "public_from",
            "revision",
            "correction_note",
            "changed_at"),
    REPORT_PUBLISHER("report_id", "position", "publisher_id"),
    REPORT_DISCLOSURE("report_id", "disclosure_id"),
    CLAIM(
            "id",
            "report_id",
            "claim_key",
            "position",
            "locator",
            "statement",
            "language",
            "kind",
            "assurance",
            "basis",
            "figure_qualifier",
            "figure_amount",
            "figure_upper_amount",
            "figure_unit",
            "lower_bound",
            "upper_bound",
            "lower_bound_order",
            "target_id",
            "occurred_edtf",
            "occurred_from",
            "occurred_to",
            "occurred_precision",
            "occurred_order",
            "asserted_on",
            "state",
            "embargo_until",
            "note",
            "public_from",
            "revision",
            "correction_note",
            "changed_at"),
    ATTRIBUTION("id", "claim_id", "position", "source_id", "role"),
    CLAIM_PLACE("id", "claim_id", "position", "country_id", "region_id", "role"),
    CLAIM_PARTY("id", "claim_id", "position", "organisation_id", "role"),
    CLAIM_TECHNOLOGY("id", "claim_id", "position", "technology_id"),
    CLAIM_MENTION("id", "claim_id", "position", "target_id"),
    CLAIM_LINK("id", "from_claim_id", "to_claim_id", "type"),
    PUBLIC_EVENT(
            "number",
            "type",
            "collection",
            "subject",
            "revision",
            "due_at",
            "recorded_at",
            "handed_on",
            "change_number"),
    DATASET("id", "title", "loaded_at");

    private final List<String> columns;

    FilledTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** Its name in SQL. */
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that are written, in the order of the cells of a row. */
    List<String> columns() {
        return columns;
    }

    /** The number of columns that are written. */
    int width() {
        return columns.size();
    }

    /** True if a table {@code <name>_version} stores the versions of its rows. */
    boolean isVersioned() {
        return this != COUNTRY && this != PUBLIC_EVENT && this != DATASET;
    }

    /** True if its ids count from 1 and a sequence, `<name>_seq`, supplies the next. */
    boolean isNumbered() {
        return this == ATTRIBUTION
                || this == CLAIM_PLACE
                || this == CLAIM_PARTY
                || this == CLAIM_TECHNOLOGY
                || this == CLAIM_MENTION
                || this == PUBLIC_EVENT;
    }
}

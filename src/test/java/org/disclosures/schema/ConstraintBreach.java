package org.disclosures.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row that the database has to refuse for one reason.
 *
 * @param constraint the violated constraint; for a primary key, which has no name of ours, {@link #primaryKey}
 * @param valid the row it was made from
 * @param broken the row
 */
record ConstraintBreach(String constraint, InsertedRow valid, InsertedRow broken) {

    private static final String AMOUNT_TOO_LARGE = "9007199254740991";
    private static final String[] NO_FIGURE = {
        "figure_qualifier", "null",
        "figure_amount", "null",
        "figure_unit", "null",
        "lower_bound", "null",
        "lower_bound_order", "-1"
    };
    private static final String[] NO_DATE = {
        "occurred_edtf", "null",
        "occurred_from", "null",
        "occurred_to", "null",
        "occurred_precision", "null",
        "occurred_order", "date '1800-01-01'"
    };

    static String primaryKey(String table) {
        return "primary key of " + table;
    }

    /** One or more breaches of every constraint. */
    static List<ConstraintBreach> all() {
        List<ConstraintBreach> all = new ArrayList<>();
        Stream.of(
                        countries(),
                        bodies(),
                        disclosures(),
                        categories(),
                        targets(),
                        otherNames(),
                        reports(),
                        claims(),
                        figures(),
                        dates(),
                        attributions(),
                        places(),
                        parties(),
                        evidence(),
                        technologies(),
                        mentions(),
                        relations(),
                        links(),
                        datasets(),
                        tokens(),
                        editing(),
                        desk(),
                        versions(),
                        imports(),
                        audit(),
                        events(),
                        webhooks(),
                        deliveries())
                .forEach(all::addAll);
        return all;
    }

    private static List<ConstraintBreach> countries() {
        return List.of(
                twice("country", "id"),
                of("country_alpha3_unique", "country", "alpha3", "'ZZY'"),
                of("country_numeric_unique", "country", "numeric_code", "'998'"),
                of("country_id_alpha2", "country", "id", "'zz'"),
                of("country_alpha3_form", "country", "alpha3", "'ZZ'"),
                of("country_numeric_form", "country", "numeric_code", "'99'"),
                of("country_region_form", "country", "region_code", "'1'"),
                twice("region", "id"),
                of("region_id_slug", "region", "id", "'Region'"),
                of("region_country_fk", "region", "country_id", "'QQ'"));
    }

    private static List<ConstraintBreach> bodies() {
        return List.of(
                twice("organisation", "id"),
                of("organisation_id_slug", "organisation", "id", "'body--z'"),
                of("organisation_kind_known", "organisation", "kind", "'CLUB'"),
                of("organisation_country_fk", "organisation", "country_id", "'QQ'"),
                twice("organisation_membership", "consortium_id"),
                of("membership_member_fk", "organisation_membership", "member_id", "'nobody'"),
                of("membership_consortium_fk", "organisation_membership", "consortium_id", "'nobody'"),
                of("membership_not_of_itself", "organisation_membership", "consortium_id", "'body-a'"),
                twice("source", "id"),
                of("source_id_slug", "source", "id", "'-source'"),
                of("source_kind_known", "source", "kind", "'RUMOUR'"),
                of("source_organisation_fk", "source", "organisation_id", "'nobody'"),
                of("source_country_fk", "source", "country_id", "'QQ'"),
                twice("technology", "id"),
                of("technology_id_slug", "technology", "id", "'product z'"),
                of("technology_kind_known", "technology", "kind", "'PHONE'"),
                twice("technology_developer", "organisation_id"),
                of("technology_developer_technology_fk", "technology_developer", "technology_id", "'nothing'"),
                of("technology_developer_organisation_fk", "technology_developer", "organisation_id", "'nobody'"),
                twice("technology_seller", "organisation_id"),
                of("technology_seller_technology_fk", "technology_seller", "technology_id", "'nothing'"),
                of("technology_seller_organisation_fk", "technology_seller", "organisation_id", "'nobody'"),
                twice("technology_cve", "cve"),
                of("technology_cve_technology_fk", "technology_cve", "technology_id", "'nothing'"),
                of("technology_cve_form", "technology_cve", "cve", "'CVE-21-1'"));
    }

    private static List<ConstraintBreach> disclosures() {
        return List.of(
                twice("disclosure", "id"),
                of("disclosure_id_slug", "disclosure", "id", "'affair z'"),
                of("disclosure_period_form", "disclosure", "period", "'last year'"),
                twice("disclosure_partner", "organisation_id"),
                of("disclosure_partner_disclosure_fk", "disclosure_partner", "disclosure_id", "'nothing'"),
                of("disclosure_partner_organisation_fk", "disclosure_partner", "organisation_id", "'nobody'"),
                twice("report_disclosure", "disclosure_id"),
                of("report_disclosure_report_fk", "report_disclosure", "report_id", "'nothing'"),
                of("report_disclosure_disclosure_fk", "report_disclosure", "disclosure_id", "'nothing'"));
    }

    private static List<ConstraintBreach> categories() {
        return List.of(
                twice("category", "id"),
                of("category_id_slug", "category", "id", "'category_z'"),
                of("category_position_unique", "category", "position", "1001"),
                of("category_position_not_negative", "category", "position", "-1"),
                twice("category_label", "language"),
                of("category_label_category_fk", "category_label", "category_id", "'nothing'"),
                of("category_label_language_form", "category_label", "language", "'f'"));
    }

    private static List<ConstraintBreach> targets() {
        return List.of(
                twice("alleged_target", "id"),
                of("alleged_target_id_slug", "alleged_target", "id", "'target-'"),
                of("target_kind_known", "alleged_target", "kind", "'COMPANY'"),
                of("target_visibility_known", withheld(), "name_visibility", "'SECRET'"),
                of("target_only_person_withheld", withheld(), "kind", "'GROUP'"),
                of("target_display_name_safe", withheld(), "display_name", "'Target A'"),
                of("target_display_name_safe", withheld(), "description", "'Target A'", "display_name", "'Target A'"),
                of("target_display_name_safe", "alleged_target", "display_name", "'A person'"),
                of("target_name_unless_unnamed", "alleged_target", "name", "null"),
                of("target_name_unless_unnamed", withheld(), "name_visibility", "'UNNAMED'"),
                of("target_display_name_safe", unnamed(), "display_name", "'Target A'"),
                of("target_category_coverage_known", group(), "category_coverage", "'ALL'"),
                of("target_category_coverage_of_group", "alleged_target", "category_coverage", "'SOME'"),
                of("target_role_of_person", group(), "role", "'Editor'"),
                twice("target_category", "position"),
                of("target_category_target_fk", "target_category", "target_id", "'nobody'"),
                of("target_category_category_fk", "target_category", "category_id", "'nothing'"),
                of("target_category_once", "target_category", "category_id", "'category-a'"),
                of("target_category_position_not_negative", "target_category", "position", "-1"),
                twice("target_country", "target_id"),
                of("target_country_target_fk", "target_country", "target_id", "'nobody'"),
                of("target_country_country_fk", "target_country", "country_id", "'QQ'"),
                twice("target_affiliation", "target_id"),
                of("affiliation_target_fk", "target_affiliation", "target_id", "'nobody'"),
                of("affiliation_organisation_fk", "target_affiliation", "organisation_id", "'nobody'"));
    }

    private static List<ConstraintBreach> otherNames() {
        return Stream.of("organisation", "source", "technology", "target")
                .flatMap(record -> {
                    String table = record + "_name";
                    return Stream.of(
                            twice(table, "position"),
                            of(table + "_" + record + "_fk", table, record + "_id", "'nobody'"),
                            of(table + "_position_not_negative", table, "position", "-1"),
                            of(table + "_kind_known", table, "kind", "'MAIDEN'"),
                            of(table + "_language_form", table, "language", "'f'"));
                })
                .toList();
    }

    private static InsertedRow withheld() {
        return ValidRows.another("alleged_target").with("name_visibility", "'WITHHELD'", "display_name", "'A person'");
    }

    private static InsertedRow unnamed() {
        return ValidRows.another("alleged_target")
                .with("name_visibility", "'UNNAMED'", "name", "null", "display_name", "'A person'");
    }

    private static InsertedRow group() {
        return ValidRows.another("alleged_target").with("kind", "'GROUP'");
    }

    private static List<ConstraintBreach> reports() {
        InsertedRow retracted = ValidRows.another("report").with("state", "'RETRACTED'", "note", "'A note'");
        return List.of(
                twice("report", "id"),
                of("report_id_slug", "report", "id", "'Report'"),
                twice("report_publisher", "position"),
                of("report_publisher_report_fk", "report_publisher", "report_id", "'nothing'"),
                of("report_publisher_publisher_fk", "report_publisher", "publisher_id", "'nobody'"),
                of("report_publisher_once", "report_publisher", "publisher_id", "'source-a'"),
                of("report_publisher_position_not_negative", "report_publisher", "position", "-1"),
                of("report_language_form", "report", "language", "'en-'"),
                of("report_kind_known", "report", "kind", "'LEAFLET'"),
                of("report_published_years", "report", "published_on", "date '1899-12-31'"),
                of("report_state_known", "report", "state", "'HIDDEN'"),
                of("report_note_when_retracted", "report", "note", "'A note'"),
                of("report_note_when_retracted", retracted, "note", "null"));
    }

    private static List<ConstraintBreach> claims() {
        InsertedRow retracted = ValidRows.another("claim").with("state", "'RETRACTED'", "note", "'A note'");
        return List.of(
                twice("claim", "id"),
                of("claim_report_fk", "claim", "report_id", "'nothing'"),
                of("claim_target_fk", "claim", "target_id", "'nobody'"),
                of("claim_key_unique", "claim", "claim_key", "'claim-a'"),
                of("claim_key_slug", "claim", "claim_key", "'Claim'"),
                of("claim_position_unique", "claim", "position", "0"),
                of("claim_position_not_negative", "claim", "position", "-1"),
                of("claim_language_form", "claim", "language", "'e'"),
                of("claim_kind_known", "claim", "kind", "'RUMOUR'"),
                of("claim_assurance_known", "claim", "assurance", "0"),
                of("claim_assurance_known", "claim", "assurance", "6"),
                of("claim_asserted_years", "claim", "asserted_on", "date '1899-12-31'"),
                of("claim_state_known", "claim", "state", "'HIDDEN'"),
                of("claim_note_when_retracted", "claim", "note", "'A note'"),
                of("claim_note_when_retracted", retracted, "note", "null"));
    }

    private static List<ConstraintBreach> figures() {
        InsertedRow none = ValidRows.another("claim").with(NO_FIGURE);
        InsertedRow exact = figure("EXACT", "10", "10", "10");
        InsertedRow atLeast = figure("AT_LEAST", "10", "10", "null");
        InsertedRow moreThan = figure("MORE_THAN", "10", "11", "null");
        InsertedRow upTo = figure("UP_TO", "10", "0", "10");
        InsertedRow fewerThan = figure("FEWER_THAN", "10", "0", "9");
        InsertedRow about = figure("ABOUT", "10", "0", "null");
        InsertedRow between = figure("BETWEEN", "10", "10", "20").with("figure_upper_amount", "20");
        InsertedRow several = figure("SEVERAL", "null", "2", "null");
        InsertedRow money =
                figure("MORE_THAN", "10", "10", "null").with("figure_unit", "'MONEY'", "figure_currency", "'EUR'");
        InsertedRow lessMoney =
                figure("FEWER_THAN", "10", "0", "10").with("figure_unit", "'MONEY'", "figure_currency", "'EUR'");
        InsertedRow moreDays = figure("MORE_THAN", "10", "10", "null").with("figure_unit", "'DAYS'");
        InsertedRow lessDays = figure("FEWER_THAN", "10", "0", "10").with("figure_unit", "'DAYS'");
        InsertedRow moreLicences = figure("MORE_THAN", "10", "11", "null").with("figure_unit", "'LICENCES'");
        return List.of(
                of("claim_figure_qualifier_known", upTo, "figure_qualifier", "'ROUGHLY'"),
                of("claim_figure_unit_known", exact, "figure_unit", "'PETS'"),
                of("claim_figure_whole", exact, "figure_unit", "null"),
                of("claim_figure_whole", none, "figure_unit", "'DEVICES'"),
                of("claim_figure_amount", none, "figure_amount", "10"),
                of("claim_figure_amount", moreThan, "figure_amount", "null"),
                of("claim_figure_amount", several, "figure_amount", "10"),
                of(
                        "claim_figure_amount",
                        moreThan,
                        "figure_amount",
                        "-1",
                        "lower_bound",
                        "0",
                        "lower_bound_order",
                        "0"),
                of("claim_figure_amount", upTo, "figure_amount", AMOUNT_TOO_LARGE, "upper_bound", AMOUNT_TOO_LARGE),
                of("claim_figure_upper_amount", none, "figure_upper_amount", "20"),
                of("claim_figure_upper_amount", exact, "figure_upper_amount", "20"),
                of("claim_figure_upper_amount", between, "figure_upper_amount", "null"),
                of("claim_figure_upper_amount", between, "figure_upper_amount", "10", "upper_bound", "10"),
                of(
                        "claim_figure_upper_amount",
                        between,
                        "figure_upper_amount",
                        AMOUNT_TOO_LARGE,
                        "upper_bound",
                        AMOUNT_TOO_LARGE),
                of("claim_figure_fewer_than_some", fewerThan, "figure_amount", "0", "upper_bound", "-1"),
                of("claim_lower_bound", none, "lower_bound", "0", "lower_bound_order", "0"),
                of("claim_lower_bound", exact, "lower_bound", "null", "lower_bound_order", "-1"),
                lower(exact, "9"),
                lower(atLeast, "11"),
                lower(moreThan, "10"),
                lower(upTo, "1"),
                lower(fewerThan, "1"),
                lower(about, "10"),
                lower(between, "20"),
                lower(several, "3"),
                lower(money, "11"),
                lower(moreDays, "11"),
                lower(moreLicences, "10"),
                of("claim_upper_bound", lessDays, "upper_bound", "9"),
                of("claim_upper_bound", lessMoney, "upper_bound", "9"),
                of("claim_figure_currency_of_money", money, "figure_currency", "null"),
                of("claim_figure_currency_of_money", exact, "figure_currency", "'EUR'"),
                of("claim_figure_currency_of_money", none, "figure_currency", "'EUR'"),
                of("claim_figure_currency_form", money, "figure_currency", "'eur'"),
                of("claim_figure_currency_form", money, "figure_currency", "'EU'"),
                of("claim_figure_money_amount", several, "figure_unit", "'MONEY'", "figure_currency", "'EUR'"),
                of("claim_upper_bound", none, "upper_bound", "10"),
                of("claim_upper_bound", exact, "upper_bound", "null"),
                of("claim_upper_bound", exact, "upper_bound", "11"),
                of("claim_upper_bound", atLeast, "upper_bound", "10"),
                of("claim_upper_bound", moreThan, "upper_bound", "11"),
                of("claim_upper_bound", upTo, "upper_bound", "null"),
                of("claim_upper_bound", fewerThan, "upper_bound", "10"),
                of("claim_upper_bound", about, "upper_bound", "10"),
                of("claim_upper_bound", between, "upper_bound", "10"),
                of("claim_upper_bound", several, "upper_bound", "2"),
                of("claim_lower_bound_order", moreThan, "lower_bound_order", "10"),
                of("claim_lower_bound_order", none, "lower_bound_order", "0"));
    }

    private static InsertedRow figure(String qualifier, String amount, String lower, String upper) {
        return ValidRows.another("claim")
                .with("figure_qualifier", "'" + qualifier + "'", "figure_amount", amount)
                .with("lower_bound", lower, "lower_bound_order", lower, "upper_bound", upper);
    }

    private static ConstraintBreach lower(InsertedRow figure, String wrong) {
        return of("claim_lower_bound", figure, "lower_bound", wrong, "lower_bound_order", wrong);
    }

    private static List<ConstraintBreach> dates() {
        InsertedRow none = ValidRows.another("claim").with(NO_DATE);
        return List.of(
                of("claim_occurred_as_entered", "claim", "occurred_edtf", "null"),
                of("claim_occurred_as_entered", none, "occurred_edtf", "'2018'"),
                of("claim_quote_language_given", "claim", "quote_language", "'en'"),
                of("claim_basis_known", "claim", "basis", "128"),
                of("claim_basis_known", "claim", "basis", "-1"),
                of("claim_occurred_whole", none, "occurred_to", "date '2018-12-31'"),
                of("claim_occurred_whole", none, "occurred_precision", "'YEAR'"),
                of("claim_occurred_whole", "claim", "occurred_to", "null"),
                of("claim_occurred_whole", "claim", "occurred_precision", "null"),
                of("claim_occurred_whole", "claim", "occurred_to", "date '2017-12-31'"),
                of(
                        "claim_occurred_years",
                        "claim",
                        "occurred_from",
                        "date '1899-12-31'",
                        "occurred_order",
                        "date '1899-12-31'"),
                of("claim_occurred_years", "claim", "occurred_to", "date '9999-12-31' + interval '1' day"),
                of("claim_occurred_precision_known", "claim", "occurred_precision", "'WEEK'"),
                of("claim_occurred_order", "claim", "occurred_order", "date '2018-01-02'"),
                of("claim_occurred_order", none, "occurred_order", "date '2018-01-01'"));
    }

    private static List<ConstraintBreach> attributions() {
        return List.of(
                twice("attribution", "id"),
                of("attribution_claim_fk", "attribution", "claim_id", ValidRows.NO_UUID),
                of("attribution_source_fk", "attribution", "source_id", "'nobody'"),
                of("attribution_position_unique", "attribution", "claim_id", ValidRows.CLAIM_A),
                of(
                        "attribution_source_once",
                        "attribution",
                        "claim_id",
                        ValidRows.CLAIM_A,
                        "source_id",
                        "'source-a'",
                        "position",
                        "1"),
                of("attribution_position_not_negative", "attribution", "position", "-1"),
                of("attribution_role_known", "attribution", "position", "1", "role", "'ECHOED'"),
                of("attribution_first_originated", "attribution", "role", "'RELAYED'"));
    }

    private static List<ConstraintBreach> places() {
        InsertedRow region = ValidRows.another("claim_place").with("country_id", "null", "region_id", "'region-a'");
        return List.of(
                twice("claim_place", "id"),
                of("claim_place_claim_fk", "claim_place", "claim_id", ValidRows.NO_UUID),
                of("claim_place_country_fk", "claim_place", "country_id", "'QQ'"),
                of("claim_place_region_fk", region, "region_id", "'nowhere'"),
                of("claim_place_position_unique", "claim_place", "claim_id", ValidRows.CLAIM_A, "role", "'EVENT'"),
                of("claim_place_country_once", "claim_place", "claim_id", ValidRows.CLAIM_A, "position", "2"),
                of("claim_place_region_once", region, "claim_id", ValidRows.CLAIM_A, "position", "2"),
                of("claim_place_position_not_negative", "claim_place", "position", "-1"),
                of("claim_place_country_or_region", "claim_place", "region_id", "'region-a'"),
                of("claim_place_country_or_region", "claim_place", "country_id", "null"),
                of("claim_place_role_known", "claim_place", "role", "'HOME'"));
    }

    private static List<ConstraintBreach> parties() {
        return List.of(
                twice("claim_party", "id"),
                of("claim_party_claim_fk", "claim_party", "claim_id", ValidRows.NO_UUID),
                of("claim_party_organisation_fk", "claim_party", "organisation_id", "'nobody'"),
                of("claim_party_position_unique", "claim_party", "claim_id", ValidRows.CLAIM_A, "role", "'SELLER'"),
                of("claim_party_once", "claim_party", "claim_id", ValidRows.CLAIM_A, "position", "2"),
                of("claim_party_position_not_negative", "claim_party", "position", "-1"),
                of("claim_party_role_known", "claim_party", "role", "'FRIEND'"));
    }

    private static List<ConstraintBreach> evidence() {
        return List.of(
                twice("claim_evidence", "position"),
                of("claim_evidence_claim_fk", "claim_evidence", "claim_id", ValidRows.NO_UUID),
                of("claim_evidence_position_not_negative", "claim_evidence", "position", "-1"),
                of("claim_evidence_kind_known", "claim_evidence", "kind", "'RUMOUR'"),
                of("claim_evidence_identified", "claim_evidence", "sha256", "null"),
                of("claim_evidence_sha256_length", "claim_evidence", "sha256", "'abc'"));
    }

    private static List<ConstraintBreach> technologies() {
        return List.of(
                twice("claim_technology", "id"),
                of("claim_technology_claim_fk", "claim_technology", "claim_id", ValidRows.NO_UUID),
                of("claim_technology_technology_fk", "claim_technology", "technology_id", "'nothing'"),
                of(
                        "claim_technology_position_unique",
                        "claim_technology",
                        "claim_id",
                        ValidRows.CLAIM_A,
                        "technology_id",
                        "'product-b'"),
                of("claim_technology_once", "claim_technology", "claim_id", ValidRows.CLAIM_A, "position", "2"),
                of("claim_technology_position_not_negative", "claim_technology", "position", "-1"));
    }

    private static List<ConstraintBreach> mentions() {
        return List.of(
                twice("claim_mention", "id"),
                of("claim_mention_claim_fk", "claim_mention", "claim_id", ValidRows.NO_UUID),
                of("claim_mention_target_fk", "claim_mention", "target_id", "'nobody'"),
                of(
                        "claim_mention_position_unique",
                        "claim_mention",
                        "claim_id",
                        ValidRows.CLAIM_A,
                        "target_id",
                        "'target-a'"),
                of("claim_mention_once", "claim_mention", "claim_id", ValidRows.CLAIM_A, "position", "2"),
                of("claim_mention_position_not_negative", "claim_mention", "position", "-1"));
    }

    private static List<ConstraintBreach> relations() {
        return List.of(
                twice("target_relation", "target_id", "related_id", "kind"),
                of("target_relation_target_fk", "target_relation", "target_id", "'nobody'"),
                of("target_relation_related_fk", "target_relation", "related_id", "'nobody'"),
                of("target_relation_to_another", "target_relation", "related_id", "'target-a'"),
                of("target_relation_kind_known", "target_relation", "kind", "'FRIEND'"));
    }

    private static List<ConstraintBreach> links() {
        return List.of(
                twice("claim_link", "id"),
                of("claim_link_from_fk", "claim_link", "from_claim_id", ValidRows.NO_UUID),
                of("claim_link_to_fk", "claim_link", "to_claim_id", ValidRows.NO_UUID),
                of(
                        "claim_link_once",
                        "claim_link",
                        "from_claim_id",
                        ValidRows.CLAIM_A,
                        "to_claim_id",
                        ValidRows.CLAIM_B),
                of("claim_link_not_to_itself", "claim_link", "to_claim_id", ValidRows.CLAIM_B),
                of("claim_link_type_known", "claim_link", "type", "'MENTIONS'"));
    }

    private static List<ConstraintBreach> datasets() {
        return List.of(
                twice("dataset", "id"),
                of("dataset_id_slug", "dataset", "id", "'Dataset'"),
                of("dataset_revision_one_row", "dataset_revision", "id", "2"),
                of("dataset_revision_last_change_not_negative", "dataset_revision", "last_change", "-1"),
                new ConstraintBreach(
                        primaryKey("dataset_revision"),
                        ValidRows.another("dataset_revision"),
                        ValidRows.another("dataset_revision")));
    }

    private static List<ConstraintBreach> tokens() {
        return List.of(
                twice("access_token", "id"),
                of("access_token_hash_unique", "access_token", "hash", "'" + "a".repeat(64) + "'"),
                of("access_token_role_known", "access_token", "role", "'OWNER'"),
                of("access_token_hash_whole", "access_token", "hash", "'abc'"),
                of("access_token_expires_later", "access_token", "expires_at", "timestamp '2021-07-27 12:00:00'"));
    }

    private static List<ConstraintBreach> editing() {
        List<ConstraintBreach> breaches = new ArrayList<>();
        for (String table : List.of(
                "region", "organisation", "source", "technology", "disclosure", "category", "report", "claim")) {
            breaches.add(of(table + "_version_positive", table, "version", "0"));
        }
        breaches.add(of("target_version_positive", "alleged_target", "version", "0"));
        for (String table : List.of("report", "claim")) {
            InsertedRow seen = ValidRows.another(table)
                    .with("revision", "1", "public_from", "timestamp with time zone '2021-07-27 12:00:00+00'");
            breaches.addAll(List.of(
                    of(table + "_revision_not_negative", seen, "revision", "-1"),
                    of(table + "_revision_when_public", seen, "revision", "0"),
                    of(table + "_revision_when_public", table, "revision", "1"),
                    of(table + "_public_when_published", seen, "state", "'IN_REVIEW'"),
                    of(table + "_corrected_when_revised", seen, "correction_note", "'A note'")));
        }
        return breaches;
    }

    private static List<ConstraintBreach> versions() {
        List<ConstraintBreach> breaches = new ArrayList<>();
        for (String table : ValidRows.VERSIONED) {
            InsertedRow version = ValidRows.another(table + "_version");
            breaches.add(new ConstraintBreach(primaryKey(version.table()), version, version));
            breaches.add(of(
                    version.table() + "_period",
                    version,
                    "valid_to",
                    version.values().get("valid_from")));
        }
        return breaches;
    }

    private static List<ConstraintBreach> desk() {
        return List.of(
                twice("idempotency_key", "id"),
                of("idempotency_key_id_whole", "idempotency_key", "id", "'abc'"),
                of("idempotency_key_fingerprint_whole", "idempotency_key", "fingerprint", "'abc'"),
                twice("transition", "id"),
                of("transition_report_fk", "transition", "report_id", "'nothing'"),
                of("transition_claim_fk", "transition", "report_id", "null", "claim_id", ValidRows.NO_UUID),
                of("transition_report_or_claim", "transition", "report_id", "null"),
                of("transition_report_or_claim", "transition", "claim_id", ValidRows.CLAIM_A),
                of("transition_moves", "transition", "to_state", "'DRAFT'"),
                of("transition_from_known", "transition", "from_state", "'RETRACTED'"),
                of("transition_to_known", "transition", "to_state", "'HIDDEN'"),
                of("transition_reason_said", "transition", "reason", "''"),
                twice("proposal", "id"),
                of("proposal_once", "proposal", "subject", "'source-a'"),
                of("proposal_version_positive", "proposal", "version", "0"),
                of("proposal_collection_known", "proposal", "collection", "'countries'"),
                twice("name_withholding", "id"),
                of("name_withholding_target_fk", "name_withholding", "target_id", "'nobody'"),
                of("name_withholding_name_until_finished", "name_withholding", "name", "null"),
                of("name_withholding_rest_until_finished", "name_withholding", "renamed", "null"),
                twice("name_withholding_record", "subject"),
                of(
                        "name_withholding_record_withholding_fk",
                        "name_withholding_record",
                        "withholding_id",
                        ValidRows.NO_UUID),
                twice("contribution", "id"),
                of("contribution_once", "contribution", "subject", "'source-a'"),
                of("contribution_person_whole", "contribution", "person", "'abc'"),
                new ConstraintBreach(
                        primaryKey("retention"), ValidRows.another("retention"), ValidRows.another("retention")),
                of("retention_one_row", "retention", "id", "2"),
                twice("change_log", "subject"),
                twice("change_mark", "changed_at"),
                twice("list_move", "number"),
                twice("cursor_key", "id"),
                of("change_log_collection_known", "change_log", "collection", "'countries'"));
    }

    private static List<ConstraintBreach> imports() {
        InsertedRow running = ValidRows.another("import_job")
                .with("state", "'CHECKING'", "slot", "null", "finished_at", "null", "failure", "null");
        return List.of(
                twice("import_job", "id"),
                new ConstraintBreach(
                        "import_job_one_at_a_time", ValidRows.another("import_job"), running.with("slot", "1")),
                of(
                        "import_job_slot_one",
                        "import_job",
                        "state",
                        "'WRITING'",
                        "slot",
                        "2",
                        "finished_at",
                        "null",
                        "failure",
                        "null"),
                of("import_job_format_known", "import_job", "format", "'XLSX'"),
                of("import_job_state_known", "import_job", "state", "'LOST'", "failure", "null"),
                new ConstraintBreach("import_job_slot_while_it_runs", ValidRows.another("import_job"), running),
                of("import_job_finished_when_over", "import_job", "finished_at", "null"),
                of("import_job_failure_when_failed", "import_job", "failure", "null"),
                of("import_job_failure_when_failed", "import_job", "state", "'DONE'"),
                of("import_job_sha256_whole", "import_job", "sha256", "'" + "a".repeat(63) + "'"),
                of("import_job_size_not_negative", "import_job", "size_bytes", "-1"),
                of("import_job_rows_not_negative", "import_job", "rows_read", "-1"),
                of("import_job_rows_not_negative", "import_job", "rows_handled", "-1"),
                of("import_job_rows_not_negative", "import_job", "rows_total", "-1"),
                of("import_job_faults_not_negative", "import_job", "fault_count", "-1"),
                twice("import_fault", "number"),
                of("import_fault_job_fk", "import_fault", "job_id", ValidRows.NO_UUID),
                of("import_fault_line_positive", "import_fault", "line", "0"),
                twice("import_statement", "number"),
                of("import_statement_job_fk", "import_statement", "job_id", ValidRows.NO_UUID),
                of("import_statement_line_positive", "import_statement", "line", "0"),
                of("import_statement_effect_known", "import_statement", "effect", "'UNCHANGED'"),
                of("import_statement_target_named", "import_statement", "target", "'somebody'"));
    }

    private static List<ConstraintBreach> audit() {
        return List.of(
                twice("audit_entry", "number"),
                of("audit_entry_number_positive", "audit_entry", "number", "0"),
                of("audit_entry_only_first_follows_none", "audit_entry", "previous_hash", "null"),
                of("audit_entry_action_known", "audit_entry", "action", "'NAP_TAKEN'"),
                of("audit_entry_actor_said", "audit_entry", "actor", "''"),
                of("audit_entry_reason_said", "audit_entry", "reason", "''"),
                of("audit_entry_detail_object", "audit_entry", "detail", "'[]'"),
                of("audit_entry_subject_form", "audit_entry", "subject", "'tokens'"),
                of("audit_entry_subject_form", "audit_entry", "subject", "'Tokens/a'"),
                of("audit_entry_hash_form", "audit_entry", "hash", "'" + "A".repeat(64) + "'"),
                of("audit_entry_hash_form", "audit_entry", "hash", "'" + "a".repeat(63) + "'"),
                of("audit_entry_hash_unique", "audit_entry", "hash", "'" + "a".repeat(64) + "'"),
                of(
                        "audit_entry_previous_unique",
                        "audit_entry",
                        "previous_hash",
                        "(select previous_hash from audit_entry where number = 1000001)"),
                of("audit_entry_previous_fk", "audit_entry", "previous_hash", "'" + "c".repeat(64) + "'"),
                new ConstraintBreach(
                        primaryKey("audit_head"), ValidRows.another("audit_head"), ValidRows.another("audit_head")),
                of("audit_head_one_row", "audit_head", "id", "2"),
                of("audit_head_number_not_negative", "audit_head", "number", "-1"),
                of("audit_head_hash_unless_empty", "audit_head", "number", "0"),
                of("audit_head_hash_unless_empty", "audit_head", "hash", "null"),
                of("audit_head_entry_fk", "audit_head", "hash", "'" + "c".repeat(64) + "'"));
    }

    private static List<ConstraintBreach> events() {
        return List.of(
                twice("public_event", "number"),
                of("public_event_number_positive", "public_event", "number", "0"),
                of("public_event_type_known", "public_event", "type", "'CLAIM_READ'"),
                of(
                        "public_event_collection_known",
                        "public_event",
                        "collection",
                        "'COUNTRIES'",
                        "type",
                        "'THING_CHANGED'"),
                of("public_event_cause_fits", "public_event", "cause_id", ValidRows.NO_UUID),
                of("public_event_cause_fits", "public_event", "type", "'CLAIM_STATUS_CHANGED'"),
                of("public_event_type_fits", "public_event", "type", "'REPORT_PUBLISHED'"),
                of("public_event_type_fits", "public_event", "type", "'THING_CHANGED'"),
                of("public_event_type_fits", "public_event", "collection", "'REPORTS'"),
                of("public_event_type_fits", "public_event", "collection", "'SOURCES'"),
                of("public_event_revision_positive", "public_event", "revision", "0"),
                of("public_event_change_number_once", "public_event", "change_number", "1000001"),
                of("public_event_change_number_positive", "public_event", "change_number", "0"));
    }

    private static List<ConstraintBreach> webhooks() {
        return List.of(
                twice("webhook", "id"),
                of("webhook_url_web", "webhook", "url", "'ftp://desk.example'"),
                of("webhook_gone_inactive", "webhook", "active", "true"),
                of("webhook_secret_form", "webhook", "secret", "'a'"),
                of("webhook_previous_secret_form", "webhook", "previous_secret", "'b'"),
                of("webhook_previous_secret_ends", "webhook", "previous_secret", "null"),
                of("webhook_previous_secret_ends", "webhook", "previous_secret_until", "null"),
                twice("webhook_type", "type"),
                of("webhook_type_webhook_fk", "webhook_type", "webhook_id", ValidRows.NO_UUID),
                of("webhook_type_known", "webhook_type", "type", "'CLAIM_READ'"),
                twice("webhook_collection", "collection"),
                of("webhook_collection_webhook_fk", "webhook_collection", "webhook_id", ValidRows.NO_UUID),
                of("webhook_collection_known", "webhook_collection", "collection", "'COUNTRIES'"),
                new ConstraintBreach(
                        primaryKey("webhook_dispatch"),
                        ValidRows.another("webhook_dispatch"),
                        ValidRows.another("webhook_dispatch")),
                of("webhook_dispatch_one_row", "webhook_dispatch", "id", "2"));
    }

    private static List<ConstraintBreach> deliveries() {
        String noon = "timestamp '2021-07-27 12:00:00'";
        InsertedRow ended = ValidRows.another("webhook_delivery")
                .with(
                        "state",
                        "'DELIVERED'",
                        "next_attempt_at",
                        "null",
                        "finished_at",
                        noon,
                        "lease",
                        "null",
                        "leased_until",
                        "null");
        return List.of(
                twice("webhook_delivery", "id"),
                of("webhook_delivery_once", "webhook_delivery", "event_number", "1000001"),
                of("webhook_delivery_webhook_fk", "webhook_delivery", "webhook_id", ValidRows.NO_UUID),
                of("webhook_delivery_event_fk", "webhook_delivery", "event_number", "1000009"),
                of("webhook_delivery_state_known", ended, "state", "'LOST'"),
                of("webhook_delivery_attempts_not_negative", "webhook_delivery", "attempts", "-1"),
                of("webhook_delivery_next_while_pending", "webhook_delivery", "next_attempt_at", "null"),
                of("webhook_delivery_next_while_pending", ended, "next_attempt_at", noon),
                of("webhook_delivery_finished_unless_pending", "webhook_delivery", "finished_at", noon),
                of("webhook_delivery_finished_unless_pending", ended, "finished_at", "null"),
                of("webhook_delivery_lease_whole", "webhook_delivery", "lease", "null"),
                of("webhook_delivery_lease_whole", "webhook_delivery", "leased_until", "null"),
                of("webhook_delivery_lease_while_pending", ended, "lease", ValidRows.NO_UUID, "leased_until", noon));
    }

    private static ConstraintBreach twice(String table, String... keyColumns) {
        String[] sameKey = Arrays.stream(keyColumns)
                .flatMap(column ->
                        Stream.of(column, ValidRows.there(table).values().get(column)))
                .toArray(String[]::new);
        return of(primaryKey(table), table, sameKey);
    }

    private static ConstraintBreach of(String constraint, String table, String... changes) {
        return of(constraint, ValidRows.another(table), changes);
    }

    private static ConstraintBreach of(String constraint, InsertedRow valid, String... changes) {
        return new ConstraintBreach(constraint, valid, valid.with(changes));
    }

    @Override
    public String toString() {
        List<String> changes = broken.values().entrySet().stream()
                .filter(column -> !column.getValue().equals(valid.values().get(column.getKey())))
                .map(column -> column.getKey() + " = " + column.getValue())
                .toList();
        return constraint + ": " + String.join(", ", changes);
    }
}

package org.disclosures.editorial;

import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.disclosure;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.technology;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries that contradict themselves are refused with the field that has to be changed, and the value that was sent. */
@QuarkusTest
@OwnDesk
class RefusedEntriesTest {

    @Inject
    Session session;

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
        if (editor.get("reports/odd-home").statusCode() == 404) {
            editor.created("reports", report("odd-home"));
        }
    }

    static Stream<Arguments> entries() {
        Map<String, Object> group = with(target("odd-group"), "kind", "group");
        Map<String, Object> alias = Map.of("name", "Ada", "language", "en", "kind", "alias");
        return Stream.of(
                Arguments.of("targets", with(group, "nameVisibility", "withheld"), "nameVisibility", "withheld"),
                Arguments.of("targets", with(group, "categoryCoverage", "some"), "categoryCoverage", "some"),
                Arguments.of("targets", with(group, "role", "Editor"), "role", "Editor"),
                Arguments.of("targets", with(target("odd"), "name", "A\u202Eda"), "name", "A\u202Eda"),
                Arguments.of("targets", with(target("odd"), "name", "A\uFFF9da"), "name", "A\uFFF9da"),
                Arguments.of("targets", with(target("odd"), "names", List.of(alias, alias)), "names", null),
                Arguments.of(
                        "targets",
                        with(
                                target("odd"),
                                "relations",
                                List.of(relation("lamp", "relative"), relation("lamp", "relative"))),
                        "relations",
                        null),
                Arguments.of(
                        "technologies",
                        with(technology("odd-tool", "nso-group"), "cves", List.of("CVE-2021-30860")),
                        "cves",
                        "[\"CVE-2021-30860\"]"),
                Arguments.of("organisations", with(organisation("odd-body"), "name", "A\u202DB"), "name", "A\u202DB"),
                Arguments.of(
                        "disclosures", with(disclosure("odd-affair"), "period", "2021/2016"), "period", "2021/2016"),
                Arguments.of("reports", with(report("odd"), "url", "https:// x"), "url", "https:// x"),
                Arguments.of("reports", with(report("odd"), "archivedUrl", "https://"), "archivedUrl", "https://"),
                Arguments.of("claims", odd("quoteLanguage", "fr"), "quoteLanguage", "fr"),
                Arguments.of(
                        "claims",
                        odd("attributions", List.of(Map.of("source", "amnesty", "role", "relayed"))),
                        "attributions[0].role",
                        "relayed"),
                Arguments.of(
                        "claims",
                        odd("places", List.of(Map.of("country", "NO", "region", "north", "role", "event"))),
                        "places[0].country",
                        "NO"),
                Arguments.of("claims", odd("evidence", List.of(Map.of("kind", "image"))), "evidence[0].title", null),
                Arguments.of(
                        "claims",
                        odd("evidence", List.of(Map.of("kind", "image", "url", "https://?"))),
                        "evidence[0].url",
                        "https://?"),
                Arguments.of("reports", with(report("odd"), "publishedOn", "1800-01-01"), "publishedOn", "1800-01-01"),
                Arguments.of("claims", odd("occurred", "2021-13"), "occurred", "2021-13"),
                Arguments.of(
                        "claims",
                        odd("figure", with(figure("exact", 3, "money"), "currency", "XYZ")),
                        "figure.currency",
                        "XYZ"),
                Arguments.of("claims", odd("figure", figure("several", 3, "devices")), "figure.amount", "3"),
                Arguments.of("claims", odd("figure", figure("exact", -3, "devices")), "figure.amount", "-3"),
                Arguments.of(
                        "claims",
                        odd("figure", with(figure("exact", 3, "devices"), "upperAmount", 4)),
                        "figure.upperAmount",
                        "4"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void errorsNameTheFieldAndTheValue(String collection, Map<String, ?> entry, String field, String value) {
        Response refusal = editor.create(collection, entry);
        ProblemResponse.of(refusal, 400, "invalid-body")
                .body("errors.field", equalTo(List.of(field)))
                .body("errors[0].reason", not(containsString("Must be true")));
        if (value != null) {
            refusal.then().body("errors[0].value", equalTo(value));
        }
    }

    @Test
    void fieldsThatOccurTwiceAreNamed() {
        ProblemResponse.of(
                        editor.request()
                                .contentType("application/json")
                                .body("""
                                        {"id": "odd-body", "names": [{"name": "A", "kind": "alias", "name": "B"}]}""")
                                .post("/v1/organisations"),
                        400,
                        "invalid-body")
                .body("errors.field", contains("names[0].name"));
    }

    @Test
    void addressesAndWholeNumbersAreReadAsGeneratorsWriteThem() {
        Map<String, Object> addresses =
                Map.of("url", "HTTPS://Example.ORG:443/A", "archivedUrl", "http://u:P@EXAMPLE.org:?Q=A");
        String at = editor.created(
                "reports",
                with(
                        report(
                                "even",
                                with(
                                        claim("one"),
                                        "evidence",
                                        List.of(with(addresses, "kind", "image")),
                                        "figure",
                                        Map.of("qualifier", "exact", "amount", 12.0, "unit", "devices"))),
                        "url",
                        addresses.get("url"),
                        "archivedUrl",
                        addresses.get("archivedUrl")));
        editor.get(at + "/entry")
                .then()
                .body("url", equalTo("https://example.org/A"))
                .body("archivedUrl", equalTo("http://u:P@example.org?Q=A"));
        editor.get("claims/" + KnownClaims.id("even", "one") + "/entry")
                .then()
                .body("evidence[0].url", equalTo("https://example.org/A"))
                .body("evidence[0].archivedUrl", equalTo("http://u:P@example.org?Q=A"))
                .body("figure.amount", equalTo(12));
    }

    @Test
    void duplicatesAreNamed() {
        Map<String, String> alias = Map.of("name", "{A} ${1+1}", "kind", "alias");
        ProblemResponse.of(
                        editor.create("targets", with(target("twice"), "names", List.of(alias, alias))),
                        400,
                        "invalid-body")
                .body("errors[0].reason", equalTo("“{A} ${1+1}” occurs twice; remove one of them."));
    }

    @Test
    void valuesAreThoseThatWereSentAndLongListsAreLeftOut() {
        ProblemResponse.of(
                        editor.create(
                                "targets",
                                with(
                                        target("many"),
                                        "names",
                                        Collections.nCopies(60, Map.of("name", "A", "kind", "alias")))),
                        400,
                        "invalid-body")
                .body("errors.value", everyItem(nullValue()))
                .body("detail", not(containsString("OtherName")));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersThatAreTooLargeAreErrorsOfTheirField(String number) {
        String body = "{\"key\":\"huge\",\"locator\":\"p. 1\",\"statement\":\"It was said.\",\"kind\":\"context\","
                + "\"assurance\":\"alleged\",\"report\":\"odd-home\",\"figure\":{\"qualifier\":\"exact\",\"unit\":\"devices\","
                + "\"amount\":" + number + "}}";
        ProblemResponse.of(editor.create("claims", body), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("figure.amount")))
                .body("errors[0].reason", containsString("9007199254740990"));
    }

    static Stream<String> numbers() {
        return Stream.of("1e400", "9007199254740991", "99999999999999999999", "1" + "0".repeat(500), "1.5");
    }

    @Test
    void mutualRelationsAreEnteredAtOneTarget() {
        editor.created("targets", target("lamp-man"));
        editor.created("targets", with(target("lamp-wife"), "relations", List.of(relation("lamp-man", "relative"))));
        ProblemResponse.of(
                        editor.patch(
                                "targets/lamp-man", Map.of("relations", List.of(relation("lamp-wife", "relative")))),
                        400,
                        "invalid-body")
                .body("errors.field", equalTo(List.of("relations[0].target")))
                .body("detail", containsString("lamp-wife"));
        editor.patch("targets/lamp-man", Map.of("relations", List.of(relation("lamp-wife", "counsel"))))
                .then()
                .statusCode(200);
        ProblemResponse.of(
                editor.create(
                        "reports",
                        with(
                                report("lamp-report"),
                                "create",
                                Map.of(
                                        "sources",
                                        List.of(SampleEntries.source("lamp-report-paper")),
                                        "targets",
                                        List.of(
                                                with(
                                                        target("lamp-a"),
                                                        "relations",
                                                        List.of(relation("lamp-b", "associate"))),
                                                with(
                                                        target("lamp-b"),
                                                        "relations",
                                                        List.of(relation("lamp-a", "associate"))))))),
                400,
                "invalid-body");
    }

    @Test
    void aRepetitionIsTheSameClaim() {
        editor.created(
                "reports",
                report(
                        "same-report",
                        with(claim("infected"), "kind", "infection", "figure", figure("exact", 3, "devices")),
                        claim("other")));
        String link = KnownClaims.id("same-report", "infected").toString();
        refusedRepetition("response", link, null);
        refusedRepetition("denial", link, null);
        refusedRepetition("infection", link, figure("exact", 3, "individuals"));
        // A relay may say less than its original.
        String vaguer = editor.created("claims", repetition("vaguer", "targeting", link, null));
        ProblemResponse.of(editor.patch(vaguer, Map.of("kind", "denial")), 400, "invalid-body")
                .body("errors.field", hasItem("links[0].type"));
        ProblemResponse.of(editor.patch("claims/" + link, Map.of("kind", "response")), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("kind")));
    }

    private void refusedRepetition(String kind, String of, Map<String, ?> figure) {
        ProblemResponse.of(editor.create("claims", repetition("refused", kind, of, figure)), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("links[0].type")));
    }

    private static Map<String, Object> repetition(String key, String kind, String of, Map<String, ?> figure) {
        return with(
                claim(key),
                "report",
                "same-report",
                "kind",
                kind,
                "figure",
                figure,
                "links",
                List.of(Map.of("type", "repeats", "claim", of)));
    }

    // Such a description was accepted before, and must not keep the name in public.
    @Test
    void namesAreWithheldWhateverTheirTargetsContain() {
        editor.created("targets", with(target("former-entry"), "name", "Quillon Varsamos"));
        QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery(
                                "update AllegedTarget t set t.description = :text where t.id = 'former-entry'")
                        .setParameter("text", "A person\nof \u202Esomewhere")
                        .executeUpdate());
        ProblemResponse.of(editor.patch("targets/former-entry", Map.of("role", "Baker")), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("description")));
        assertEquals(
                200,
                editor.patch("targets/former-entry", Map.of("nameVisibility", "withheld"))
                        .statusCode());
    }

    private static Map<String, Object> odd(String field, Object value) {
        return with(claim("odd"), "report", "odd-home", field, value);
    }

    private static Map<String, Object> figure(String qualifier, int amount, String unit) {
        return with(Map.of(), "qualifier", qualifier, "amount", amount, "unit", unit);
    }

    private static Map<String, String> relation(String target, String kind) {
        return Map.of("target", target, "kind", kind);
    }
}

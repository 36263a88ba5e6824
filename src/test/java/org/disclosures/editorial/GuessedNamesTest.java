package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.category;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.disclosure;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.region;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.technology;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.testing.DatabaseTestResource;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.JsonText;
import org.disclosures.testing.ServedContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Responses to a contributor who guesses a withheld name equal those to one who guesses another, for every request, before the
 * name is hidden, while texts are redacted and afterwards.
 */
@QuarkusTest
@OwnDesk
class GuessedNamesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ServedContract[] CONTRACT = new ServedContract[1];

    /** The ways to withhold a name, each with a name and a wrong guess. */
    enum WithholdingCase {
        /** The name was public, and an editor withholds it. */
        SHOWN("Orsola Vandeleur", "Irmela Castleton"),
        /** An editor creates the target with the name withheld. */
        CREATED("Qozzipa Pembridge", "Wubbeko Haversham"),
        /** An editor corrects a withheld name. */
        CORRECTED("Sidony Thornbury", "Melita Ravenhall");

        private final String name;
        private final String other;

        WithholdingCase(String name, String other) {
            this.name = name;
            this.other = other;
        }

        private String target() {
            return "person-" + name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    AgroalDataSource database;

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
        CONTRACT[0] = ServedContract.read();
    }

    // The cases differ in the order of redaction, not in storage.
    static Stream<WithholdingCase> cases() {
        return DatabaseTestResource.onPostgresql()
                ? Stream.of(WithholdingCase.SHOWN)
                : Stream.of(WithholdingCase.values());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void responsesDoNotRevealWhetherAGuessIsRight(WithholdingCase way) throws Exception {
        publish(way);
        NameGuess early = new NameGuess(way, way.name, "early", way.target());
        NameGuess earlyOther = new NameGuess(way, way.other, "early", way.target());
        boolean wasSecret = way != WithholdingCase.SHOWN;
        if (wasSecret) {
            early.writeEverything();
            earlyOther.writeEverything();
            assertSame(early, earlyOther);
        }
        String hidden = hide(way);
        if (wasSecret) {
            early.readEverything("once it is hidden");
            earlyOther.readEverything("once it is hidden");
            assertSame(early, earlyOther);
        }

        unfinish(hidden, way.name);
        NameGuess during = new NameGuess(way, way.name, "during", hidden);
        NameGuess duringOther = new NameGuess(way, way.other, "during", hidden);
        during.writeEverything();
        duringOther.writeEverything();
        if (wasSecret) {
            early.readEverything("meanwhile");
            earlyOther.readEverything("meanwhile");
            assertSame(early, earlyOther);
        }
        assertSame(during, duringOther);
        assertEveryOperationWasTried(during);

        finish(way, hidden);
        NameGuess late = new NameGuess(way, way.name, "late", hidden);
        NameGuess lateOther = new NameGuess(way, way.other, "late", hidden);
        late.writeEverything();
        lateOther.writeEverything();
        assertSame(late, lateOther);
        for (NameGuess[] both : List.of(new NameGuess[] {during, duringOther}, new NameGuess[] {early, earlyOther})) {
            both[0].readEverything("in the end");
            both[1].readEverything("in the end");
            assertSame(both[0], both[1]);
        }

        // It stays hidden from the public all the same.
        for (NameGuess guess : List.of(during, late)) {
            editor.move(guess.report, "in-review", Map.of("withClaims", true))
                    .then()
                    .statusCode(201);
            assertEquals(
                    400,
                    editor.move(guess.report, "published", Map.of("withClaims", true))
                            .statusCode());
        }
        for (String list : List.of("claims?limit=200", "reports?limit=200", "targets?limit=200", "sources?limit=200")) {
            assertThat(
                    list,
                    given().get("/v1/" + list).asString(),
                    not(containsStringIgnoringCase(way.name.substring(way.name.indexOf(' ') + 1))));
        }
    }

    private void publish(WithholdingCase way) {
        Map<String, Object> person =
                switch (way) {
                    case SHOWN -> with(target(way.target()), "name", way.name);
                    case CREATED -> with(target(way.target()), "name", "Somebody else");
                    case CORRECTED -> with(target(way.target()), "name", "Somebody else", "nameVisibility", "withheld");
                };
        String id = "paper-of-" + way.target();
        editor.published(editor.created(
                "reports",
                with(
                        report(id, with(claim("one"), "target", way.target(), "statement", "{target} was called.")),
                        "create",
                        Map.of("sources", List.of(source(id + "-paper")), "targets", List.of(person)))));
    }

    private String hide(WithholdingCase way) {
        return switch (way) {
            case SHOWN ->
                editor.patch("targets/" + way.target(), Map.of("nameVisibility", "withheld"))
                        .path("id");
            case CREATED ->
                editor.create(
                                "targets",
                                with(target("created-" + way.target()), "name", way.name, "nameVisibility", "withheld"))
                        .path("id");
            case CORRECTED ->
                editor.patch("targets/" + way.target(), Map.of("name", way.name))
                        .path("id");
        };
    }

    // The state in the middle of a long redaction.
    private void unfinish(String target, String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update name_withholding set finished_at = null, name = ?, description = 'A person', renamed = '',"
                                + " step = 0 where target_id = ? and started_at = (select max(w.started_at) from"
                                + " name_withholding w where w.target_id = name_withholding.target_id)")) {
            update.setString(1, name);
            update.setString(2, target);
            assertEquals(1, update.executeUpdate());
        }
        assertFalse(editor.isRedacted(target));
        given().get("/v1").then().statusCode(200);
    }

    // The next withholding continues those that have not ended.
    private void finish(WithholdingCase way, String target) {
        String another = "another-" + way.target();
        editor.created("targets", with(target(another), "name", "Quillon " + way.name()));
        editor.patch("targets/" + another, Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200);
        editor.awaitRedaction(target);
    }

    private static void assertSame(NameGuess right, NameGuess wrong) {
        assertEquals(right.answers.keySet(), wrong.answers.keySet());
        right.answers.forEach((request, answer) -> assertEquals(wrong.answers.get(request), answer, request));
    }

    private static void assertEveryOperationWasTried(NameGuess guess) {
        Set<String> writing = CONTRACT[0].operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(ServedContract.ServedOperation::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(writing, guess.tried);
    }

    /** A contributor who writes a guess wherever possible, and all responses to it. */
    private static final class NameGuess {

        private final String guess;
        private final String surname;
        private final String slug;
        private final String when;
        private final String withheld;
        private final EditorClient contributor = EditorClient.as("contributor");
        private final Map<String, String> answers = new LinkedHashMap<>();
        private final Set<String> tried = new TreeSet<>();
        private final List<String> written = new ArrayList<>();
        private String report;
        private int position;

        NameGuess(WithholdingCase way, String guess, String when, String withheld) {
            this.guess = guess;
            this.surname = guess.substring(guess.indexOf(' ') + 1);
            this.slug = guess.toLowerCase(Locale.ROOT).replace(' ', '-');
            this.when = when;
            this.withheld = withheld;
            this.position = 5_000 + 100 * way.ordinal() + 10 * when.length() + (guess.equals(way.name) ? 0 : 1);
        }

        private String id(String what) {
            return slug + "-" + what + "-" + when;
        }

        void writeEverything() {
            writeCatalogue();
            writeReport();
            writeClaims();
            others();
            reconcile();
            readEverything("at first");
            delete();
        }

        private void writeCatalogue() {
            String body = id("body");
            writeEntry(
                    "organisations",
                    "Organisation",
                    with(organisation(body), "name", "The " + guess + " Trust", "names", alias(guess + " Fund")),
                    "name");
            writeEntry(
                    "disclosures",
                    "Disclosure",
                    with(
                            disclosure(id("affair"), body),
                            "title",
                            "The " + guess + " affair",
                            "summary",
                            surname + " told it."),
                    "title");
            writeEntry("sources", "Source", with(source(id("source")), "name", guess, "organisation", body), "name");
            writeEntry(
                    "technologies", "Technology", with(technology(id("tool"), body), "name", guess + " Tool"), "name");
            writeEntry("regions", "Region", with(region(id("region")), "name", surname + " Valley"), "name");
            writeEntry(
                    "targets",
                    "Target",
                    with(
                            target(id("person")),
                            "name",
                            guess,
                            "names",
                            alias(surname + " of " + guess),
                            "description",
                            "A friend"),
                    "name");
            writeEntry(
                    "categories",
                    "Category",
                    with(category(id("group"), position), "labels", Map.of("en", "Friends of " + guess)),
                    "labels");
            // The target whose name is withheld, with the guess.
            for (String visibility : List.of("public", "withheld")) {
                send(
                        "createTarget",
                        Map.of(),
                        with(target(withheld), "name", guess, "nameVisibility", visibility),
                        null);
            }
            send("updateTarget", Map.of("id", withheld), Map.of("name", guess), "*");
            send("replaceTarget", Map.of("id", withheld), with(target(withheld), "name", guess), "*");
            send("updateTarget", Map.of("id", withheld), Map.of("names", alias(guess)), "*");
            send("deleteTarget", Map.of("id", withheld), null, "*");
        }

        private static List<Map<String, String>> alias(String name) {
            return List.of(Map.of("name", name, "kind", "alias"));
        }

        private void writeEntry(String collection, String kind, Map<String, Object> entry, String field) {
            String operation = "create" + kind;
            String id = (String) entry.get("id");
            send(operation, Map.of(), with(entry, field, 17), null);
            send(operation, Map.of(), entry, null);
            send(operation, Map.of(), entry, null);
            String path = collection + "/" + id;
            written.add(path);
            Map<String, String> there = Map.of("id", id);
            send("replace" + kind, there, entry, tag(path));
            Object other = field.equals("labels") ? Map.of("en", guess + " and others") : guess + " and others";
            send("update" + kind, there, Map.of(field, other), tag(path));
            send("update" + kind, there, Map.of(field, other, "kind", "none"), tag(path));
        }

        private void writeReport() {
            report = "reports/" + id("report");
            Map<String, Object> named = with(
                    report(
                            id("report"),
                            with(
                                    claim(id("one")),
                                    "target",
                                    withheld,
                                    "statement",
                                    "{target} and " + guess + " were called; " + surname + " hung up.",
                                    "locator",
                                    surname + ", p. 3"),
                            with(claim(id("two")), "statement", "It was " + surname + ".", "locator", guess)),
                    "title",
                    "The " + guess + " files",
                    "url",
                    "https://news.example/" + slug);
            Map<String, Object> guessed = with(
                    named,
                    "create",
                    Map.of(
                            "sources",
                            List.of(source(id("report") + "-paper")),
                            "targets",
                            List.of(with(target(withheld), "name", guess, "nameVisibility", "withheld"))));
            send("createReport", Map.of(), guessed, null);
            send("createReport", Map.of(), with(named, "language", "none"), null);
            keyed("createReport", Map.of(), named, null);
            keyed("createReport", Map.of(), named, null);
            written.add(report);
            Map<String, String> there = Map.of("id", id("report"));
            Map<String, Object> alone = with(named, "claims", null, "create", null);
            send("replaceReport", there, alone, tag(report));
            send("updateReport", there, Map.of("title", "On " + surname + " and " + guess), tag(report));
            send("updateReport", there, Map.of("correctionNote", guess), tag(report));
            send("createReportTransition", there, step("published"), tag(report));
            send("createReportTransition", there, step("in-review"), tag(report));
            send("createReportTransition", there, step("draft"), tag(report));
        }

        private Map<String, Object> step(String to) {
            return Map.of("state", to, "reason", guess + " agreed; " + surname + " did not.");
        }

        private void writeClaims() {
            Map<String, Object> entry = with(
                    claim(id("three")),
                    "report",
                    id("report"),
                    "target",
                    withheld,
                    "statement",
                    "{target} " + surname + " " + guess,
                    "locator",
                    "At " + guess + "’s");
            send("createClaim", Map.of(), with(entry, "occurred", "none"), null);
            send(
                    "createClaim",
                    Map.of(),
                    with(
                            entry,
                            "create",
                            Map.of(
                                    "targets",
                                    List.of(with(target(withheld), "name", guess, "nameVisibility", "withheld")))),
                    null);
            keyed("createClaim", Map.of(), entry, null);
            Response made = keyed("createClaim", Map.of(), entry, null);
            String id = made.path("id");
            String path = "claims/" + id;
            written.add(path);
            Map<String, String> there = Map.of("id", id);
            send("replaceClaim", there, with(entry, "statement", guess + ", called " + surname + "."), tag(path));
            send("updateClaim", there, Map.of("locator", surname + " " + guess), tag(path));
            send("updateClaim", there, Map.of("statement", "{target:" + slug + "} {target}" + guess), tag(path));
            send("updateClaim", there, Map.of("quote", guess + " and " + surname + " said so"), tag(path));
            send("updateClaim", there, Map.of("links", links()), tag(path));
            send("createClaimTransition", there, step("published"), tag(path));
            send("createClaimTransition", there, step("in-review"), tag(path));
            send("createClaimTransition", there, step("draft"), tag(path));
        }

        private List<Map<String, String>> links() {
            return List.of(Map.of("type", "elaborates", "claim", id("report") + "/" + id("one")));
        }

        // Operations not permitted to contributors are refused, whatever the body.
        private void others() {
            Map<String, String> there = Map.of("id", "00000000-0000-0000-0000-000000000001", "delivery", "1");
            send("createImport", Map.of(), Map.of("targets", List.of(with(target(withheld), "name", guess))), null);
            send("createToken", there, Map.of("label", guess, "role", "reader"), null);
            send("createWebhook", there, Map.of("label", guess, "url", "https://93.184.216.34/" + slug), null);
            send("updateWebhook", there, Map.of("label", guess, "url", "https://93.184.216.34/" + slug), null);
            for (String operation : List.of(
                    "cancelImport",
                    "deleteProposal",
                    "createProposalApproval",
                    "revokeToken",
                    "deleteWebhook",
                    "replayWebhookDelivery",
                    "replayWebhook",
                    "createWebhookSecret")) {
                send(operation, there, null, null);
            }
        }

        private void reconcile() {
            tried.add("queryReconciliation");
            note("reconcile", request().formParam("queries", queries()).post("/reconcile"));
        }

        private String queries() {
            return JsonText.of(Map.of("q0", Map.of("query", guess), "q1", Map.of("query", surname, "type", "target")));
        }

        void readEverything(String time) {
            for (String path : written) {
                for (String part : List.of("", "/entry", "/history", "/transitions", "/claims")) {
                    note(time + " " + path + part, contributor.get(path + part));
                }
            }
            for (String words : List.of(guess, surname, '"' + guess + '"')) {
                for (String list : List.of("search", "claims", "reports", "targets", "sources", "organisations")) {
                    note(
                            time + " " + list + " q=" + words,
                            request().queryParam("q", words).get("/v1/" + list));
                }
            }
            note(time + " suggest", request().queryParam("prefix", surname).get("/v1/suggest"));
            note(time + " files", request().queryParam("q", guess).get("/v1/claims?format=csv"));
            note(time + " facets", request().queryParam("q", guess).get("/v1/claims/facets"));
            note(time + " reconcile", request().queryParam("queries", queries()).get("/reconcile"));
        }

        private void delete() {
            send("deleteRegion", Map.of("id", id("region")), null, tag("regions/" + id("region")));
            send("deleteTechnology", Map.of("id", id("tool")), null, tag("technologies/" + id("tool")));
            send("deleteDisclosure", Map.of("id", id("affair")), null, tag("disclosures/" + id("affair")));
            // Records that are referred to are not deleted.
            send("deleteOrganisation", Map.of("id", id("body")), null, tag("organisations/" + id("body")));
            send("deleteSource", Map.of("id", id("report") + "-paper"), null, "*");
            send("deleteTarget", Map.of("id", id("person")), null, tag("targets/" + id("person")));
            send("deleteCategory", Map.of("id", id("group")), null, tag("categories/" + id("group")));
            String last = written.get(written.size() - 1);
            send("deleteClaim", Map.of("id", last.substring("claims/".length())), null, "\"wrong\"");
            send("deleteReport", Map.of("id", id("report")), null, "\"wrong\"");
        }

        private String tag(String path) {
            return contributor.get(path + "/entry").header("ETag");
        }

        private RequestSpecification request() {
            return contributor.request();
        }

        private Response send(String operation, Map<String, String> parameters, Object body, String ifMatch) {
            return send(request(), operation, parameters, body, ifMatch);
        }

        private Response keyed(String operation, Map<String, String> parameters, Object body, String ifMatch) {
            return send(request().header("Idempotency-Key", "k-" + when), operation, parameters, body, ifMatch);
        }

        private Response send(
                RequestSpecification request,
                String operation,
                Map<String, String> parameters,
                Object body,
                String ifMatch) {
            ServedContract.ServedOperation known = CONTRACT[0].operations().stream()
                    .filter(one -> one.id().equals(operation))
                    .findFirst()
                    .orElseThrow();
            tried.add(operation);
            String path = known.path();
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            if (body != null) {
                request.contentType(
                                known.method().equals("PATCH")
                                        ? "application/merge-patch+json"
                                        : ContentType.JSON.toString())
                        .body(JsonText.of(body).getBytes(StandardCharsets.UTF_8));
            }
            Response response = request.request(known.method(), path);
            note(operation, response);
            return response;
        }

        private void note(String request, Response response) {
            String tag = response.header("ETag") == null ? "" : response.header("ETag");
            String location = response.header("Location") == null ? "" : response.header("Location");
            answers.put(
                    answers.size() + " " + plain(request),
                    plain(response.statusCode() + " " + tag + " " + location + "\n") + unordered(response.asString()));
        }

        // Equally relevant records, and records with the guessed name, are ordered by random ids and by names.
        private String unordered(String body) {
            if (!body.startsWith("{")) {
                return body.lines().map(this::plain).sorted().collect(Collectors.joining("\n"));
            }
            try {
                return plain(sorted(JSON.readTree(body)).toString());
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        private JsonNode sorted(JsonNode node) {
            if (node instanceof ObjectNode object) {
                object.properties().forEach(property -> property.setValue(sorted(property.getValue())));
            } else if (node instanceof ArrayNode array) {
                List<JsonNode> elements = new ArrayList<>();
                array.forEach(element -> elements.add(sorted(element)));
                elements.sort(Comparator.comparing(element -> plain(element.toString())));
                array.removeAll().addAll(elements);
            }
            return node;
        }

        private String plain(String text) {
            return text.replaceAll("(?i)" + surname, "SURNAME")
                    .replaceAll("(?i)" + guess.substring(0, guess.indexOf(' ')), "GIVEN")
                    .replaceAll("\"position\":" + position + "\\b", "\"position\":0")
                    .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                    .replaceAll("token [^\"]*\"", "token\"")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
        }
    }
}

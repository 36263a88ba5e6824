package org.disclosures.editorial;

import static org.disclosures.editorial.Entries.category;
import static org.disclosures.editorial.Entries.claim;
import static org.disclosures.editorial.Entries.organisation;
import static org.disclosures.editorial.Entries.region;
import static org.disclosures.editorial.Entries.report;
import static org.disclosures.editorial.Entries.source;
import static org.disclosures.editorial.Entries.target;
import static org.disclosures.editorial.Entries.technology;
import static org.disclosures.editorial.Entries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.testing.Desk;
import org.disclosures.testing.Refusal;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whoever may not read a withheld name gets the same response to a right guess as to a wrong one, but for the guess itself. */
@QuarkusTest
@TestProfile(OwnDesk.class)
class GuessedNamesTest {

    private static final String RIGHT = "Quorvandil Zhexamire";
    private static final String WRONG = "Brimgastol Wexoduque";
    private static final String SLUG = "guessed-person";

    private static final List<Function<String, String>> FORMS = List.of(
            guess -> guess,
            guess -> guess.split(" ")[1],
            guess -> guess.replace(" ", "-").toLowerCase(Locale.ROOT));

    private static final Set<String> WORDS = Set.of("q", "prefix", "queries", "query", "name", "url", "sort");

    private Desk editor;
    private Desk contributor;
    private Desk reader;

    @BeforeEach
    void withholdAName() {
        editor = Desk.as("editor");
        contributor = Desk.as("contributor");
        reader = Desk.as("reader");
        if (editor.get("targets/" + SLUG).statusCode() == 200) {
            return;
        }
        editor.created("targets", with(target(SLUG), "name", RIGHT, "nameVisibility", "withheld"));
        editor.published(editor.created(
                "reports",
                report(
                        "about-the-guessed",
                        with(
                                claim("one"),
                                "target",
                                SLUG,
                                "statement",
                                "{target} was selected.",
                                "kind",
                                "selection"))));
    }

    @Test
    void everyReadAnswersARightGuessAsAWrongOne() {
        List<Executable> checks = new ArrayList<>();
        for (Desk caller : List.of(reader, contributor)) {
            for (Operation operation : ServedContract.read().operations()) {
                if (!operation.method().equals("GET")) {
                    continue;
                }
                String path = operation.path();
                operation.parameters("query").forEach(parameter -> {
                    String name = parameter.path("name").asText();
                    // Words are sought in every form; ids, terms and numbers have but one.
                    List<Function<String, String>> forms = WORDS.contains(name) ? FORMS : List.of(FORMS.get(2));
                    forms.forEach(form -> checks.add(() -> same(
                            operation + " " + name,
                            guess -> caller.request()
                                    .queryParam(name, form.apply(guess))
                                    .get(filled(path, SLUG)))));
                });
                if (path.contains("{")) {
                    FORMS.forEach(form -> checks.add(() -> same(
                            operation.toString(), guess -> caller.request().get(filled(path, form.apply(guess))))));
                }
            }
        }
        assertTrue(checks.size() > 500);
        assertAll(checks);
    }

    @Test
    void everyWriteAnswersARightGuessAsAWrongOne() {
        String thing = contributor.created("targets", target("of-a-guesser"));
        String draft = contributor.created("reports", report("of-the-guesser", claim("guesses")));
        String one = "claims/" + contributor.get(draft + "/claims").<String>path("items[0].id");
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        entries.put("organisations", organisation("guess"));
        entries.put("sources", source("guess"));
        entries.put("technologies", technology("guess", "nobody-at-all"));
        entries.put("regions", region("guess"));
        entries.put("categories", category("guess", 7_700));
        entries.put("targets", target("guess"));
        entries.put("reports", report("guess", with(claim("one"), "target", SLUG)));
        entries.put("claims", with(claim("guess"), "report", "of-the-guesser", "target", SLUG));
        List<Executable> checks = new ArrayList<>();
        entries.forEach((collection, entry) -> {
            for (String field : entry.keySet()) {
                for (Function<String, String> form : FORMS) {
                    // The first is refused for another reason, and writes nothing; the second may be written.
                    checks.add(() -> same(
                            "POST " + collection + " " + field,
                            guess -> created(collection, with(entry, field, form.apply(guess), "kind", "unheard-of"))));
                    checks.add(() -> same("POST " + collection + " " + field, guess -> {
                        Response response = created(collection, with(entry, field, form.apply(guess)));
                        if (response.statusCode() == 201) {
                            contributor.delete(response.<String>path("href").substring("/v1/".length()));
                        }
                        return response;
                    }));
                }
            }
        });
        for (String statement : List.of("{target} ", "{target:" + SLUG + "} and ", "")) {
            checks.add(() -> same(
                    "an invalid claim",
                    guess -> created(
                            "claims",
                            with(
                                    claim("x"),
                                    "report",
                                    "of-the-guesser",
                                    "target",
                                    SLUG,
                                    "statement",
                                    statement + guess,
                                    "locator",
                                    ""))));
        }
        Map<String, Object> known = with(target(SLUG), "nameVisibility", "withheld");
        for (Map<String, Object> entry : List.of(known, with(known, "description", "Somebody else"))) {
            checks.add(() -> same(
                    "a target created again",
                    guess -> created(
                            "reports",
                            with(
                                    report("guess-again"),
                                    "create",
                                    Map.of(
                                            "sources",
                                            List.of(source("guess-again-paper")),
                                            "targets",
                                            List.of(with(entry, "name", guess)))))));
            checks.add(() -> same("a target posted again", guess -> created("targets", with(entry, "name", guess))));
        }
        for (String path : List.of(thing, draft, one, "targets/" + SLUG, "reports/about-the-guessed")) {
            for (String field : List.of(
                    "name",
                    "title",
                    "url",
                    "description",
                    "statement",
                    "locator",
                    "key",
                    "id",
                    "note",
                    "correctionNote")) {
                checks.add(() -> same(
                        "PATCH " + path + " " + field,
                        guess -> contributor.patch(
                                path,
                                editor.tag(path),
                                Map.of(
                                        field,
                                        field.equals("url")
                                                ? "https://x.example/" + guess.replace(" ", "%20")
                                                : guess))));
                checks.add(() -> same(
                        "PUT " + path + " " + field,
                        guess -> contributor.replace(path, editor.tag(path), Map.of(field, guess))));
            }
        }
        for (String path : List.of(draft, one)) {
            for (String field : List.of("reason", "note", "to")) {
                checks.add(() -> same(
                        "POST " + path + "/transitions " + field,
                        guess -> contributor.move(path, editor.tag(path), "published", Map.of(field, guess))));
            }
        }
        assertAll(checks);
        Set<String> writes = ServedContract.read().operations().stream()
                .filter(Operation::isForTokens)
                .filter(operation -> Set.of("POST", "PUT", "PATCH").contains(operation.method()))
                .map(operation -> operation.path().split("/")[2])
                .filter(collection ->
                        !Set.of("imports", "proposals", "tokens", "webhooks").contains(collection))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(entries.keySet().stream().sorted().toList(), List.copyOf(writes));
    }

    @Test
    void whatAContributorWroteIsCheckedWhenAnEditorPublishesIt() {
        contributor.created("sources", with(source("named-after"), "name", "Friends of " + RIGHT));
        contributor.created("targets", with(target("neighbour"), "description", "A neighbour of " + RIGHT));
        String at = contributor.created(
                "reports",
                with(
                        report(
                                "written-unaware",
                                with(
                                        claim("one"),
                                        "target",
                                        SLUG,
                                        "statement",
                                        "{target}: Zhexamire hung up.",
                                        "attributedTo",
                                        List.of(Map.of("source", "named-after", "role", "originated"))),
                                with(claim("two"), "target", "neighbour")),
                        "url",
                        "https://x.example/quorvandil%2Bzhexamire"));
        contributor
                .get(at + "/entry")
                .then()
                .statusCode(200)
                .body("url", equalTo("https://x.example/quorvandil%2Bzhexamire"));
        contributor.moved(at, "in-review", Map.of("withClaims", true));
        List<String> ids = contributor.get(at + "/claims").path("items.id");
        Response refused = editor.move(at, "published", Map.of("withClaims", true));
        Refusal.of(refused, 400, "invalid-body")
                .body("errors.field", hasItem("url"))
                .body("errors.field", hasItem("claims/" + ids.get(0) + ".statement"))
                .body("errors.field", hasItem("claims/" + ids.get(0) + ".attributedTo[0].source"))
                .body("errors.field", hasItem("claims/" + ids.get(1) + ".target"));
        assertFalse(refused.asString().toLowerCase(Locale.ROOT).contains("zhexamire"));
        reader.get(at).then().statusCode(404);

        editor.patch(at, Map.of("url", "https://x.example/1")).then().statusCode(200);
        editor.patch("sources/named-after", Map.of("name", "Friends")).then().statusCode(200);
        editor.patch("targets/neighbour", Map.of("description", "A neighbour"))
                .then()
                .statusCode(200);
        Refusal.of(editor.patch("claims/" + ids.get(0), Map.of("locator", "p. 3")), 400, "invalid-body")
                .body("errors.field", contains("statement"));
        editor.patch("claims/" + ids.get(0), Map.of("statement", "{target} hung up."))
                .then()
                .statusCode(200);
        editor.moved(at, "published", Map.of("withClaims", true));
        reader.get(at).then().statusCode(200);
    }

    private Response created(String collection, Object body) {
        return contributor.create(collection, body);
    }

    private void same(String what, Function<String, Response> ask) {
        assertEquals(told(ask.apply(WRONG), WRONG), told(ask.apply(RIGHT), RIGHT), what);
    }

    // What differs from one request to the next, and the guess itself, are left out.
    private static String told(Response response, String guess) {
        String headers = response.headers().asList().stream()
                .filter(header -> !Set.of(
                                "date", "ratelimit", "ratelimit-policy", "content-length", "etag", "last-modified")
                        .contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(header -> header.getName() + ": " + header.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        String told = response.statusCode() + "\n" + headers + "\n" + response.asString();
        for (String form : Stream.of(guess, guess.split(" ")[0], guess.split(" ")[1])
                .flatMap(form -> Stream.of(
                        form,
                        form.replace(" ", "%20"),
                        form.replace(" ", "+"),
                        form.replace(" ", "-"),
                        form.replace(" ", "")))
                .toList()) {
            told = told.replaceAll("(?i)" + Pattern.quote(form), "GUESS");
        }
        return told.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                .replaceAll("c-[0-9a-z]{8,13}", "KEY")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
    }

    private static String filled(String path, String id) {
        return path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(id));
    }
}

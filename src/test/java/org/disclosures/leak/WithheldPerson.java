package org.disclosures.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.TestTokens;

/**
 * People whose names are withheld, one for each way to withhold a name, with a claim in public or a draft that named
 * them.
 */
enum WithheldPerson {
    /** Named in public. */
    SHOWN("Zqadelheid Zqfirstsecret"),
    /** Named only in a draft. */
    DRAFTED("Zqbrunhild Zqsecondsecret"),
    /** Entered with the name withheld. */
    ENTERED("Zqclothilde Zqthirdsecret"),
    /** Withheld, shown, and withheld again. */
    TWICE("Zqdietlinde Zqfourthsecret"),
    /** Had another name, already withheld. */
    CORRECTED("Zqedeltraud Zqfifthsecret"),
    /** Imported from a file with the name withheld. */
    IMPORTED("Zqfriedlinde Zqsixthsecret"),
    /** Has other names, in other scripts, and was named in public by each. */
    OF_MANY_NAMES("Zqgerlinde Zqseventhsecret", "Zqhedwig Zqeighthsecret", "Зкедвига Зкевятаева", "زقطمنة زقعسيرية"),
    /** Got another name after the first was withheld. */
    RENAMED("Zqirmgard Zqninthsecret", "Zqjutta Zqtenthsecret");

    private static final String DESCRIPTION = "A person in a case";
    private static final String VISIBILITY = "nameVisibility";
    private static final String WITHHELD = "withheld";
    private static final String NAMES = "names";
    private static final Duration LONGEST_IMPORT = Duration.ofSeconds(60);

    private final String fullName;
    private final List<String> others;

    WithheldPerson(String fullName, String... others) {
        this.fullName = fullName;
        this.others = List.of(others);
    }

    /** The spellings that reveal the name, in a text or an address. */
    List<String> signs() {
        return Stream.concat(Stream.of(fullName), others.stream())
                .flatMap(name -> Stream.of(name.split(" ")))
                .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Enters the person with a claim of a public report, and withholds the name. */
    void enterAndWithhold(EditorClient editor, String report) {
        String id =
                switch (this) {
                    case SHOWN, DRAFTED, TWICE, RENAMED -> create(editor, fullName, Map.of());
                    case OF_MANY_NAMES -> create(editor, fullName, Map.of(NAMES, named(others)));
                    case ENTERED -> create(editor, fullName, Map.of(VISIBILITY, WITHHELD));
                    case CORRECTED -> create(editor, "Zqedeltraud", Map.of(VISIBILITY, WITHHELD));
                    case IMPORTED -> imported(editor);
                };
        boolean named = this == SHOWN || this == DRAFTED || this == TWICE || this == RENAMED || this == OF_MANY_NAMES;
        String claim = editor.created(
                "claims",
                Map.of(
                        "report",
                        report,
                        "key",
                        "person-" + ordinal(),
                        "locator",
                        "p. 9",
                        "statement",
                        (named ? fullName + " was called. " : "") + called() + "{target} hung up.",
                        "kind",
                        "context",
                        "assurance",
                        "reported",
                        "target",
                        id,
                        "evidence",
                        named ? evidence() : List.of()));
        if (this != DRAFTED) {
            editor.published(claim);
        }
        switch (this) {
            case SHOWN, DRAFTED, OF_MANY_NAMES -> withhold(editor, id);
            case RENAMED -> {
                String first = withhold(editor, id);
                editor.patch("targets/" + first, Map.of(NAMES, named(others)))
                        .then()
                        .statusCode(200);
                editor.awaitRedaction(first);
            }
            case TWICE -> {
                String first = withhold(editor, id);
                editor.awaitRedaction(first);
                editor.patch("targets/" + first, Map.of(VISIBILITY, "public"))
                        .then()
                        .statusCode(200);
                withhold(editor, first);
            }
            case CORRECTED ->
                editor.patch("targets/" + id, Map.of("name", fullName)).then().statusCode(200);
            case ENTERED, IMPORTED -> {}
        }
    }

    private List<Map<String, String>> evidence() {
        return List.of(Map.of(
                "kind",
                "document",
                "title",
                "The file of " + fullName + ". " + called(),
                "url",
                "https://example.org/files/" + fullName.toLowerCase(Locale.ROOT).replace(' ', '-'),
                "identifier",
                fullName.toLowerCase(Locale.ROOT).replace(' ', '.') + "@mail.example"));
    }

    // In a claim in public.
    private String called() {
        return others.stream().map(other -> "So was " + other + ". ").collect(Collectors.joining());
    }

    private static List<Map<String, String>> named(List<String> names) {
        return names.stream().map(name -> Map.of("name", name, "kind", "alias")).toList();
    }

    private static String withhold(EditorClient editor, String id) {
        String withheld = editor.patch("targets/" + id, Map.of(VISIBILITY, WITHHELD))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(withheld);
        return withheld;
    }

    private String create(EditorClient editor, String name, Map<String, ?> more) {
        Map<String, Object> target = new HashMap<>(more);
        target.put(
                "id",
                !more.containsKey(VISIBILITY) ? name.toLowerCase(Locale.ROOT).replace(' ', '-') : "zq-" + ordinal());
        target.put("kind", "person");
        target.put("name", name);
        target.put("description", DESCRIPTION);
        target.put("category", "journalist");
        return editor.create("targets", target).then().statusCode(201).extract().path("id");
    }

    private String imported(EditorClient editor) {
        String id = "zq-" + ordinal();
        String job = TestTokens.with(editor.secret())
                .contentType("application/yaml")
                .body(("dataset: { id: zq-people, title: People }\ntargets:\n  - { id: %s, kind: person, name: %s,"
                                + " description: %s, category: journalist, nameVisibility: withheld }\n")
                        .formatted(id, fullName, DESCRIPTION)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?apply=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String address = job.substring(job.indexOf("imports/"));
        Instant latest = Instant.now().plus(LONGEST_IMPORT);
        while (!"done".equals(editor.get(address).path("state"))
                && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertEquals("done", editor.get(address).path("state"));
        return id;
    }
}

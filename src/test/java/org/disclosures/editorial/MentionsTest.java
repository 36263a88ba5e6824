package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The targets that a claim mentions without being about them. */
@QuarkusTest
@OwnDesk
class MentionsTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void reportsDoNotNameTheWithheldPeopleOfTheirClaims() {
        editor.created(
                "targets", with(target("quiet-baker"), "name", "Kasimir Wolzogen", "nameVisibility", "withheld"));
        for (Map<String, Object> claim : List.<Map<String, Object>>of(
                with(claim("one"), "mentions", List.of("quiet-baker")),
                with(claim("one"), "statement", "It was {target:quiet-baker}."),
                with(claim("one"), "target", "quiet-baker"))) {
            for (Map.Entry<String, String> text : Map.of(
                            "title", "Wolzogen hacked",
                            "url", "https://lab.example.org/wolzogen",
                            "archivedUrl", "https://lab.example.org/2022/wolzogen.html")
                    .entrySet()) {
                editor.create("reports", with(report("quiet-report", claim), text.getKey(), text.getValue()))
                        .then()
                        .statusCode(400)
                        .body("errors.field", hasItem("claims[0].target"));
            }
        }
        String report = editor.created(
                "reports", report("quiet-report", with(claim("one"), "mentions", List.of("quiet-baker"))));
        editor.patch(report, Map.of("title", "Wolzogen hacked")).then().statusCode(400);
    }

    @Test
    void mentionsAreShownMarkedAndCountInNothing() {
        editor.published(create(
                "wharf",
                List.of("wharf-wife", "wharf-man", "wharf-clerk"),
                about("wife", "wharf-wife", "{target}, married to {target:wharf-man}, was selected.", "wharf-clerk"),
                about("man", "wharf-man", "{target} spoke, and {target} fell silent."),
                about("clerk", "wharf-clerk", "{target} kept the books.")));
        String wife = KnownClaims.id("wharf", "wife").toString();
        String man = KnownClaims.id("wharf", "man").toString();

        given().get("/v1/claims/" + wife)
                .then()
                .body("mentions.id", contains("wharf-man", "wharf-clerk"))
                .body("mentions[0].name", equalTo("Person wharf-man"))
                .body("$", not(hasKey("mentioned")));
        given().get("/v1/claims/" + man).then().body("mentions", is(empty()));
        given().get("/v1/claims?mentions=wharf-man").then().body("items.id", contains(wife));
        given().get("/v1/claims?target=wharf-man").then().body("items.id", contains(man));

        given().get("/v1/targets/wharf-man/claims?count=true")
                .then()
                .statusCode(200)
                .body("page.total", is(2))
                .body("items.id", containsInAnyOrder(wife, man))
                .body("items.findAll { it.mentioned }.id", contains(wife));
        given().get("/v1/targets/wharf-man/claims?target=wharf-man&fields=id,mentioned")
                .then()
                .body("items", contains(Map.of("id", man)));
        given().get("/v1/targets/wharf-man/claims?q=married").then().body("items.mentioned", contains(true));
        assertThat(
                given().get("/v1/targets/wharf-man/claims?format=ndjson")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .filter(line -> line.contains("\"mentioned\":true"))
                        .count(),
                is(1L));
        given().get("/v1/targets/wharf-man")
                .then()
                .body("$", not(hasKey("assurance")))
                .body("targeting", is(empty()))
                .body("related.claims.flatten().id", contains(man))
                .body("mentionedIn.claims.id", contains(wife))
                .body("mentionedIn.href", equalTo("/v1/targets/wharf-man/claims?mentions=wharf-man"));
        given().get("/v1/targets/wharf-wife").then().body("mentionedIn.claims", is(empty()));

        given().get("/c/" + wife)
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"/v1/targets/wharf-man\""))
                .body(containsString("<a href=\"/v1/targets/wharf-clerk\""));
        given().get("/v1/claims?report=wharf&format=csv").then().body(containsString("wharf-man; wharf-clerk"));
        given().get("/v1/claims?report=wharf&format=ftm")
                .then()
                .body(containsString("It also mentions Person wharf-man, Person wharf-clerk."))
                .body(containsString("\"role\":[\"Only mentioned."));
        given().get("/v1/claims?report=wharf&format=jsonld").then().body(containsString("\"mentions\":["));
    }

    @Test
    void placeholdersAreNotWrittenAsIfByHand() {
        String report = create(
                "quay",
                List.of("quay-a", "quay-b", "quay-c"),
                about("one", "quay-a", "{target} knew {target:quay-b}.", "quay-c"));
        String one = "claims/" + KnownClaims.id("quay", "one");
        editor.get(one + "/entry").then().body("mentions", contains("quay-c"));

        String tag = editor.tag(one);
        editor.patch(one, Map.of("mentions", List.of("quay-b", "quay-c")))
                .then()
                .statusCode(200);
        assertThat(editor.tag(one), equalTo(tag));
        editor.patch(one, Map.of("mentions", List.of("quay-b")))
                .then()
                .statusCode(200)
                .body("mentions.id", contains("quay-b"));
        editor.get(one + "/entry").then().body("mentions", is(empty()));
        editor.patch(one, Map.of("statement", "{target} knew nobody.", "mentions", List.of("quay-c")))
                .then()
                .statusCode(200)
                .body("mentions.id", contains("quay-c"));

        editor.published(report);
        Instant before = DatasetMoment.latest();
        editor.published(create("quay-two", List.of(), about("c", "quay-c", "{target} was named.")));
        given().get("/v1/" + one).then().body("mentions.id", contains("quay-c"));
        Instant between = DatasetMoment.latest();
        editor.patch(one, Map.of("mentions", List.of(), "correctionNote", "Nobody else was meant."))
                .then()
                .statusCode(200);
        given().get("/v1/" + one).then().body("mentions", is(empty()));
        given().queryParam("asOf", before.toString()).get("/v1/" + one).then().body("mentions", is(empty()));
        given().queryParam("asOf", between.toString()).get("/v1/" + one).then().body("mentions.id", contains("quay-c"));
        given().queryParam("asOf", between.toString())
                .get("/v1/targets/quay-c/claims")
                .then()
                .body("items.findAll { it.mentioned }.id", contains(one.substring("claims/".length())));
    }

    @Test
    void aMentionIsPublicWithAClaimAboutItsTarget() {
        editor.published(create(
                "pier",
                List.of("pier-a", "pier-b"),
                about("open", "pier-a", "{target} was called.", "pier-b"),
                about("named", "pier-a", "{target} called {target:pier-b}.")));
        String open = "claims/" + KnownClaims.id("pier", "open");
        editor.patch("targets/pier-b", Map.of("name", "Quillon Marsh")).then().statusCode(200);
        hidden(open);
        given().get("/v1/claims/" + KnownClaims.id("pier", "named"))
                .then()
                .body("statement", containsString("Quillon Marsh"))
                .body("mentions", is(empty()));

        String other = create("pier-two", List.of(), about("b", "pier-b", "{target} was selected."));
        hidden(open);
        editor.published(other);
        given().get("/v1/" + open).then().body("mentions.id", contains("pier-b"));
        given().get("/v1/claims?report=pier").then().body("items.mentions.flatten().id", contains("pier-b", "pier-b"));
        given().get("/v1/claims?mentions=pier-b").then().body("items.size()", is(2));
        given().get("/v1/claims?report=pier&q=quillon").then().body("items.size()", is(2));

        editor.moved(other, "retracted", Map.of("note", "It was wrong."));
        hidden(open);
    }

    private static void hidden(String claim) {
        given().get("/v1/" + claim).then().statusCode(200).body("mentions", is(empty()));
        given().get("/v1/claims?report=pier")
                .then()
                .body("items.size()", is(2))
                .body("items.mentions.flatten()", is(empty()));
        given().get("/v1/targets/pier-b").then().statusCode(404);
        given().get("/v1/targets/pier-b/claims").then().statusCode(404);
        given().get("/v1/claims?mentions=pier-b").then().statusCode(400);
        given().get("/v1/claims?report=pier&q=quillon").then().body("items.size()", is(1));
    }

    @Test
    void aMentionOfAWithheldTargetReadsLikeATarget() {
        editor.published(create(
                "jetty",
                List.of("jetty-a", "vesna-kolodvor"),
                about("hand", "jetty-a", "{target} met Kolodvor there.", "vesna-kolodvor"),
                about("own", "vesna-kolodvor", "{target} was selected.")));
        Instant before = DatasetMoment.latest();
        String hand = "claims/" + KnownClaims.id("jetty", "hand");
        editor.patch("targets/vesna-kolodvor", Map.of("name", "Vesna Kolodvor"))
                .then()
                .statusCode(200);
        String id = editor.patch(
                        "targets/vesna-kolodvor", Map.of("nameVisibility", "withheld", "description", "A lawyer"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        for (int pass = 0; pass < 2; pass++) {
            given().get("/v1/" + hand)
                    .then()
                    .body("mentions.id", contains(id))
                    .body("mentions.name", contains("A lawyer"))
                    .body("statement", equalTo("Person jetty-a met A lawyer there."));
            given().get("/v1/targets/" + id + "/claims")
                    .then()
                    .statusCode(200)
                    .body("items.size()", is(2))
                    .body("items.findAll { it.mentioned }.id", contains(hand.substring("claims/".length())));
            for (String address : List.of(
                    "/v1/claims?report=jetty",
                    "/v1/claims?report=jetty&format=csv",
                    "/v1/claims?report=jetty&format=ftm",
                    "/v1/claims?report=jetty&format=jsonld",
                    "/v1/targets/" + id,
                    "/c/" + hand.substring("claims/".length()),
                    "/v1/" + hand + "?asOf=" + before)) {
                String shown = given().get(address).asString().toLowerCase(java.util.Locale.ROOT);
                assertThat(address, shown, not(containsString("kolodvor")));
            }
            given().get("/v1/claims?mentions=vesna-kolodvor").then().statusCode(400);
            given().get("/v1/targets/vesna-kolodvor/claims").then().statusCode(404);
            editor.awaitRedaction(id);
        }
        ProblemResponse.of(
                        editor.patch(
                                hand,
                                Map.of(
                                        "statement",
                                        "{target} met a Vesna.",
                                        "mentions",
                                        List.of(id),
                                        "correctionNote",
                                        "It was another.")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("statement"));
    }

    @Test
    void errorsNameTheMention() {
        ProblemResponse.of(
                        editor.create(
                                "reports",
                                report(
                                        "odd-mentions",
                                        about("one", "emmanuel-macron", "{target} spoke.", "emmanuel-macron"),
                                        about(
                                                "two",
                                                "emmanuel-macron",
                                                "{target} spoke.",
                                                "jamal-khashoggi",
                                                "jamal-khashoggi",
                                                "no-such-person"))),
                        400,
                        "invalid-body")
                .body("errors.field", hasItems("claims[0].mentions", "claims[1].mentions"))
                .body("errors.size()", is(3))
                .body("errors.reason", hasItem(containsString("The claim is about the target “emmanuel-macron”")));
    }

    @Test
    void aTargetThatAClaimMentionsIsNotDeleted() {
        create("slip", List.of("slip-a", "slip-b"), about("one", "slip-a", "{target} was called.", "slip-b"));
        ProblemResponse.of(editor.delete("targets/slip-b"), 409, "conflict");
        editor.delete("claims/" + KnownClaims.id("slip", "one")).then().statusCode(204);
        editor.delete("targets/slip-b").then().statusCode(204);
    }

    @SafeVarargs
    private String create(String id, List<String> targets, Map<String, ?>... claims) {
        return editor.created(
                "reports",
                with(
                        report(id, claims),
                        "create",
                        Map.of(
                                "sources",
                                List.of(source(id + "-paper")),
                                "targets",
                                targets.stream().map(SampleEntries::target).toList())));
    }

    private static Map<String, Object> about(String key, String target, String statement, String... mentions) {
        return with(
                claim(key),
                "target",
                target,
                "statement",
                statement,
                "mentions",
                Stream.of(mentions).toList());
    }
}

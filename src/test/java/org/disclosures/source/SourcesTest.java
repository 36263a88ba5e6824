package org.disclosures.source;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources, and the organisations behind them. */
@QuarkusTest
class SourcesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sources?kind=nonprofit, 'amnesty-international,forbidden-stories,reporters-without-borders'",
        "sources?kind=unnamed-official, unnamed-french-official",
        "sources?kind=unidentified, unidentified-publisher",
        "'sources?kind=consortium,collective', 'the-consortium,israeli-media'",
        "sources?country=FR, 'forbidden-stories,gabriel-attal,le-monde,unnamed-french-official'",
        "sources?country=FR&kind=official, gabriel-attal",
        "sources?organisation=reuters, reuters",
        "organisations?memberOf=the-consortium, 'the-guardian,washington-post'",
        "organisations?kind=company, nso-group",
        "organisations?country=IL, nso-group",
        "technologies?vendor=nso-group, pegasus",
    })
    void filtersNarrowTheLists(String list, String expected) {
        assertEquals(List.of(expected.split(",")), ListWalk.values("/v1/" + list, "id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources?kind=blog",
                "sources?country=XX",
                "sources?organisation=nobody",
                "sources?role=relayed",
                "organisations?kind=club",
                "organisations?memberOf=nobody",
                "organisations?country=ZZ",
                "technologies?vendor=nobody",
                "technologies?kind=malware",
            })
    void invalidParametersAreRefused(String list) {
        ProblemResponse.ofParameter(
                ListWalk.get("/v1/" + list), list.substring(list.indexOf('?') + 1, list.indexOf('=')));
    }

    @Test
    void sourcesShowWhatTheyRelayedAndForWhom() {
        ListWalk.get("/v1/sources/the-guardian")
                .then()
                .body("originated.claims", empty())
                .body("relayed.claims.id", contains(SeedClaims.id("journalists-traces")))
                .body("relayedFor.id", contains("amnesty-international"));
    }

    @Test
    void sourcesShowWhatTheyOriginated() {
        ListWalk.get("/v1/sources/amnesty-international")
                .then()
                .body(
                        "originated.claims.id",
                        contains(
                                SeedClaims.id("list-size"),
                                SeedClaims.id("cengiz-infected"),
                                SeedClaims.id("cengiz-timing"),
                                SeedClaims.id("journalists-traces")))
                .body("relayed.claims", empty())
                .body("relayedFor", empty());
    }

    @Test
    void publishersRelayForAllOriginalSources() {
        ListWalk.get("/v1/sources/unidentified-publisher")
                .then()
                .body("organisation", nullValue())
                .body(
                        "relayedFor.id",
                        containsInAnyOrder(
                                "amnesty-international",
                                "angela-merkel",
                                "forbidden-stories",
                                "gabriel-attal",
                                "israeli-media",
                                "le-monde",
                                "reporters-without-borders",
                                "the-consortium",
                                "unnamed-french-official",
                                "washington-post"));
    }

    @Test
    void listsOfASourceContainItsClaims() {
        String relayed = ListWalk.get("/v1/sources/the-guardian").path("relayed.href");
        String originated = ListWalk.get("/v1/sources/the-guardian").path("originated.href");
        assertEquals(List.of(SeedClaims.id("journalists-traces")), ListWalk.values(relayed, "id"));
        assertEquals(List.of(), ListWalk.values(originated, "id"));
        assertEquals(5, ListWalk.items("/v1/sources/washington-post/claims").size());
        assertEquals(
                1,
                ListWalk.items("/v1/sources/washington-post/claims?category=journalist")
                        .size());
    }

    @Test
    void membersNameTheirConsortium() {
        ListWalk.get("/v1/organisations/the-guardian")
                .then()
                .body("kind", equalTo("news-organisation"))
                .body("memberOf.id", contains("the-consortium"));
        ListWalk.get("/v1/organisations/reuters")
                .then()
                .body("memberOf", empty())
                .body("country", nullValue());
    }

    @Test
    void technologiesNameTheirDevelopers() {
        ListWalk.get("/v1/technologies/pegasus")
                .then()
                .body("name", equalTo("Pegasus"))
                .body("kind", equalTo("spyware"))
                .body("developers.id", contains("nso-group"))
                .body("sellers", empty());
    }
}

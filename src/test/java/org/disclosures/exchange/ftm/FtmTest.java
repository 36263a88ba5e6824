package org.disclosures.exchange.ftm;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The seed in FollowTheMoney: valid by its model, and stating no more than the sources did. */
@AnyDatabase
@QuarkusTest
class FtmTest {

    private static final String PREFIX = "disclosures-";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims",
                "/v1/claims?q=khashogi",
                "/v1/countries/FR/claims",
                "/v1/sources/washington-post/claims",
                "/v1/targets",
                "/v1/categories/journalist/targets",
                "/v1/organisations",
                "/v1/sources",
                "/v1/reports"
            })
    void filesAreValidAndReferOnlyToTheirOwnEntities(String list) throws IOException {
        assertFalse(entities(list).isEmpty());
        assertFalse(entities(ListWalk.with(list, "sort=-id")).isEmpty());
    }

    @Test
    void filesHaveTheMediaTypeAndNameOfFollowTheMoney() {
        given().header("Accept", "application/json+ftm")
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .contentType("application/json+ftm")
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"claims-[0-9-]{10}\\.ftm\\.json\""));
    }

    @Test
    void formatIsRefusedForListsWithoutEntities() {
        given().get("/v1/regions?format=ftm").then().statusCode(400).body("errors[0].field", is("format"));
        given().header("Accept", "application/json+ftm")
                .get("/v1/countries")
                .then()
                .statusCode(406);
        given().get("/v1/claims?format=ftm&fields=id").then().statusCode(400).body("errors[0].field", is("fields"));
    }

    @Test
    void onlyNamedPeopleArePersons() throws IOException {
        assertEquals(
                Set.of("Emmanuel Macron", "Hatice Cengiz", "Jamal Khashoggi"),
                names(entities("/v1/targets"), "Person"));
        assertEquals(Set.of("Angela Merkel", "Gabriel Attal"), names(entities("/v1/sources"), "Person"));
        assertThat(
                names(entities("/v1/targets"), "Note"),
                hasItems("Journalists among those identified", "Journalists whose phones were examined"));
        assertEquals(
                Set.of("Israeli media", "Unidentified publisher", "Unnamed French official"),
                names(entities("/v1/sources"), "Note"));
    }

    @ParameterizedTest
    @CsvSource({"emmanuel-macron, gov.head", "jamal-khashoggi, role.journo", "hatice-cengiz,"})
    void topicsAreSetOnlyWhereTheyApply(String target, String topic) throws IOException {
        JsonNode person = entities("/v1/targets").get(PREFIX + "target-" + target);
        assertEquals(topic == null ? List.of() : List.of(topic), values(person, "topics"));
        assertThat(values(person, "summary").get(0), containsString("no finding"));
    }

    @ParameterizedTest
    @CsvSource({"nso-group, Company, il", "le-monde, Organization, fr", "the-consortium, Organization,"})
    void organisationsHaveTheirSchemaAndCountry(String id, String schema, String country) throws IOException {
        JsonNode body = entities("/v1/organisations").get(PREFIX + "organisation-" + id);
        assertEquals(schema, body.get("schema").asText());
        assertEquals(country == null ? List.of() : List.of(country), values(body, "country"));
    }

    @Test
    void consortiumsHaveTheirMembers() throws IOException {
        assertEquals(
                Set.of(PREFIX + "organisation-the-guardian", PREFIX + "organisation-washington-post"),
                entities("/v1/organisations").values().stream()
                        .filter(entity -> entity.get("schema").asText().equals("Membership"))
                        .map(entity -> values(entity, "member").get(0))
                        .collect(Collectors.toSet()));
    }

    @Test
    void reportsAreArticles() throws IOException {
        JsonNode article = entities("/v1/reports").get(PREFIX + "report-" + SeedClaims.REPORT);
        assertEquals(List.of(SeedClaims.REPORT), values(article, "fileName"));
        assertEquals(List.of("2021-07-27"), values(article, "publishedAt"));
        assertEquals(List.of("eng"), values(article, "language"));
        assertThat(values(article, "sourceUrl").get(0), endsWith("/v1/reports/" + SeedClaims.REPORT));
    }

    @Test
    void claimsAreNotesWithAttribution() throws IOException {
        Map<String, JsonNode> entities = entities("/v1/claims");
        JsonNode note = entities.get(PREFIX + "claim-" + SeedClaims.id("executives"));
        assertThat(
                values(note, "description").get(0),
                allOf(
                        startsWith("According to The Washington Post: Of the individuals identified, at least 65"),
                        containsString("Alleged selection for potential surveillance. Evidence level: Allegation."),
                        containsString("at least 65 individuals, according to The Washington Post"),
                        containsString("Asserted on July 27, 2021; ")));
        assertThat(values(note, "name").get(0), not(containsString("65")));
        assertEquals(List.of(PREFIX + "target-identified-executives"), values(note, "entity"));
        assertEquals(List.of(PREFIX + "report-" + SeedClaims.REPORT), values(note, "proof"));
        assertThat(values(note, "sourceUrl").get(0), endsWith("/c/" + SeedClaims.id("executives")));
    }

    @Test
    void linksOfClaimsStateTheEvidenceLevelAndTheSource() throws IOException {
        Map<String, JsonNode> entities = entities("/v1/claims");
        JsonNode link = entities.get(
                PREFIX + "documentation-claim-" + SeedClaims.id("morocco-client") + "--target-emmanuel-macron");
        assertEquals(List.of("Alleged client (Allegation), according to Le Monde"), values(link, "role"));
        assertThat(values(link, "summary").get(0), containsString("Alleged client: Morocco."));
        JsonNode product = entities.get(
                PREFIX + "documentation-claim-" + SeedClaims.id("morocco-client") + "--organisation-nso-group");
        assertEquals(
                List.of("On its product Pegasus: Alleged client (Allegation), according to Le Monde"),
                values(product, "role"));
        for (JsonNode entity : entities.values()) {
            if (entity.get("id").asText().startsWith(PREFIX + "documentation-")
                    || entity.get("id").asText().startsWith(PREFIX + "attribution-")) {
                assertThat(
                        values(entity, "summary").get(0),
                        allOf(startsWith("According to "), containsString("Evidence level: ")));
            }
        }
    }

    @Test
    void chainsLinkIdentifiedSourcesOnly() throws IOException {
        Map<String, JsonNode> entities = entities("/v1/claims");
        String numbers = "--claim-" + SeedClaims.id("macron-several-numbers");
        assertEquals(
                List.of("Relaying source"),
                values(entities.get(PREFIX + "attribution-organisation-reuters" + numbers), "role"));
        assertNull(entities.get(PREFIX + "attribution-source-unnamed-french-official" + numbers));
        assertThat(
                values(entities.get(PREFIX + "claim-" + SeedClaims.id("macron-several-numbers")), "description")
                        .get(0),
                startsWith("According to Unnamed French official, via Reuters: "));
    }

    @Test
    void onlyDatedClaimsAreEventsAndNobodyIsInvolved() throws IOException {
        Map<String, JsonNode> entities = entities("/v1/claims");
        List<JsonNode> events = entities.values().stream()
                .filter(entity -> entity.get("schema").asText().equals("Event"))
                .peek(event -> assertEquals(List.of(), values(event, "involved")))
                .filter(event -> !event.get("id").asText().startsWith(PREFIX + "disclosure-"))
                .toList();
        assertEquals(1, events.size());
        assertEquals(List.of("2018"), values(events.get(0), "date"));
        assertThat(values(events.get(0), "name").get(0), startsWith("Claim of infection or surveillance – "));
        assertThat(values(events.get(0), "summary").get(0), startsWith("According to Amnesty International: "));
        assertEquals(List.of(), values(events.get(0), "location"));
    }

    @Test
    void numbersNeverStandAlone() throws IOException {
        for (JsonNode entity : entities("/v1/claims").values()) {
            entity.get("properties")
                    .fields()
                    .forEachRemaining(property -> property.getValue()
                            .forEach(value -> assertFalse(
                                    value.asText().matches("[\\d.,]+")
                                            && !property.getKey().matches("date|startDate|endDate"),
                                    entity::toString)));
        }
    }

    @Test
    void textsAreInTheCallersLanguageAndIdsAreNot() throws IOException {
        Map<String, JsonNode> german = new FtmModel()
                .read(given().header("Accept-Language", "de")
                        .get("/v1/claims?format=ftm")
                        .asString());
        assertEquals(entities("/v1/claims").keySet(), german.keySet());
        assertThat(
                values(german.get(PREFIX + "claim-" + SeedClaims.id("executives")), "description")
                        .get(0),
                startsWith("Laut The Washington Post: "));
    }

    private static Map<String, JsonNode> entities(String list) throws IOException {
        return new FtmModel()
                .read(ListWalk.get(ListWalk.with(list, "format=ftm")).asString());
    }

    private static Set<String> names(Map<String, JsonNode> entities, String schema) {
        return entities.values().stream()
                .filter(entity -> entity.get("schema").asText().equals(schema))
                .map(entity -> values(entity, "name").get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> values(JsonNode entity, String property) {
        return entity.at("/properties/" + property)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}

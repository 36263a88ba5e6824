package org.disclosures.exchange.linked;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs as a JSON-LD processor reads them: every term is defined, and nothing is stated beyond the sources. */
@AnyDatabase
@QuarkusTest
class LinkedDataTest {

    private static final String SCHEMA = "https://schema.org/";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims",
                "/v1/claims?q=khashogi",
                "/v1/countries/FR/claims",
                "/v1/targets",
                "/v1/organisations",
                "/v1/sources",
                "/v1/reports",
                "/v1/technologies"
            })
    void termsAreDefinedAndAddressesAreAbsolute(String list) throws IOException, JsonLdError {
        String file = file(list);
        assertThat(file, not(containsString("ClaimReview")));
        Document document = document(file);
        // A term that the context does not define is dropped on expansion, and missing afterwards.
        JsonObject back = JsonLd.compact(document, address("/v1/context.jsonld"))
                .loader(LOADER)
                .get();
        assertEquals(document.getJsonContent().orElseThrow().asJsonObject().get("@graph"), back.get("@graph"));
        List<String> ids = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        expanded(file).findValuesAsText("@id", ids);
        expanded(file).findValues("@type").forEach(some -> some.forEach(type -> types.add(type.asText())));
        ids.forEach(id -> assertThat(id, matchesPattern("https?://\\S+")));
        types.forEach(type -> assertThat(type, matchesPattern("https?://\\S+")));
        assertFalse(types.isEmpty());
    }

    @Test
    void referencedNodesAreInTheGraph() throws IOException, JsonLdError {
        JsonNode graph = expanded(file("/v1/claims"));
        Set<String> nodes = new TreeSet<>();
        graph.forEach(node -> nodes.add(node.get("@id").asText()));
        for (String property :
                List.of(SCHEMA + "about", SCHEMA + "appearance", PROV + "agent", SCHEMA + "manufacturer")) {
            graph.findValues(property)
                    .forEach(values -> values.forEach(
                            value -> assertTrue(nodes.contains(value.get("@id").asText()), value::toString)));
        }
    }

    @Test
    void claimsAreAttributedToTheirSources() throws IOException, JsonLdError {
        JsonNode claim = claim("macron-several-numbers");
        assertEquals(SCHEMA + "Claim", claim.at("/@type/0").asText());
        assertThat(claim.get("@id").asText(), endsWith("/c/" + SeedClaims.id("macron-several-numbers")));
        assertEquals(address("/v1/reports/" + SeedClaims.REPORT).toString(), id(claim, SCHEMA + "appearance"));
        assertEquals(address("/v1/targets/emmanuel-macron").toString(), id(claim, SCHEMA + "about"));
        assertEquals(address("/v1/vocabularies#assurance/official").toString(), id(claim, own("assurance")));
        assertEquals(2, claim.get(PROV + "wasAttributedTo").size());
        JsonNode second = claim.get(PROV + "qualifiedAttribution").get(1);
        assertEquals(address("/v1/sources/reuters").toString(), id(second, PROV + "agent"));
        assertEquals(
                address("/v1/vocabularies#attribution-role/relayed").toString(),
                id(second, "http://www.w3.org/ns/dcat#hadRole"));
        assertEquals(address("/c/" + SeedClaims.id("macron-spied-on")).toString(), id(claim, own("qualifies")));
        assertFalse(claim.has(SCHEMA + "firstAppearance"));
        assertFalse(claim.has(PROV + "hadPrimarySource"));
    }

    @Test
    void unattributedStatementsAreAttributedToThePublisher() throws IOException, JsonLdError {
        JsonNode attribution =
                claim("macron-spied-on").get(PROV + "qualifiedAttribution").get(0);
        assertEquals(address("/v1/sources/unidentified-publisher").toString(), id(attribution, PROV + "agent"));
        assertThat(id(attribution, "http://www.w3.org/ns/dcat#hadRole"), endsWith("#attribution-role/own-voice"));
    }

    @ParameterizedTest
    @CsvSource({
        "executives, , 65, , at least 65 individuals",
        "politicians, , 601, , 'more than 600 individuals'",
        "heads-of-state, , , , several individuals",
        "activists, 85, , , 85 individuals"
    })
    void figuresAreWordedAsTheirSourcePutThem(String key, Integer value, Integer least, Integer most, String wording)
            throws IOException, JsonLdError {
        JsonNode figure = claim(key).get(own("figure")).get(0);
        assertEquals(value, number(figure, "value"));
        assertEquals(least, number(figure, "minValue"));
        assertEquals(most, number(figure, "maxValue"));
        assertEquals(
                wording,
                figure.at("/" + own("wording").replace("/", "~1") + "/0/@value").asText());
        assertTrue(figure.has(own("qualifier")) && figure.has(own("attributedTo")));
    }

    @Test
    void onlyNamedPeopleArePersons() throws IOException, JsonLdError {
        Set<String> persons = new TreeSet<>();
        for (String list : List.of("/v1/targets", "/v1/sources")) {
            for (JsonNode node : expanded(file(list))) {
                if (node.get("@type").toString().contains(SCHEMA + "Person")) {
                    persons.add(node.get(SCHEMA + "name").get(0).get("@value").asText());
                }
            }
        }
        assertEquals(
                Set.of("Angela Merkel", "Emmanuel Macron", "Gabriel Attal", "Hatice Cengiz", "Jamal Khashoggi"),
                persons);
    }

    @Test
    void theContextIsPublicAndCacheable() {
        given().get("/v1/context.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .header("Cache-Control", containsString("public"))
                .header("ETag", matchesPattern("\"[^\"]+\""));
        String elsewhere = given().header("Host", "elsewhere.example")
                .get("/v1/context.jsonld")
                .asString();
        assertThat(elsewhere, containsString("http://elsewhere.example/v1/vocabularies#"));
    }

    @Test
    void graphsAreOfferedAsFiles() {
        given().header("Accept", "application/ld+json")
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .header("Content-Disposition", containsString(".jsonld\""));
        given().get("/v1/claims?format=jsonld&fields=id").then().statusCode(400).body("errors[0].field", is("fields"));
        given().get("/v1/regions?format=jsonld").then().statusCode(400);
    }

    private static final DocumentLoader LOADER =
            (url, options) -> document(given().get(url).asString());

    private static Document document(String json) throws JsonLdError {
        return JsonDocument.of(new StringReader(json));
    }

    private static String file(String list) {
        return ListWalk.get(ListWalk.with(list, "format=jsonld")).asString();
    }

    private static JsonNode expanded(String file) throws IOException, JsonLdError {
        JsonValue expanded = JsonLd.expand(document(file)).loader(LOADER).get();
        return new ObjectMapper().readTree(expanded.toString());
    }

    private static JsonNode claim(String key) throws IOException, JsonLdError {
        for (JsonNode node : expanded(file("/v1/claims"))) {
            if (node.get("@id").asText().endsWith(SeedClaims.id(key))) {
                return node;
            }
        }
        throw new AssertionError("No " + key);
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static String own(String name) {
        return address("/v1/vocabularies#" + name).toString();
    }

    private static String id(JsonNode node, String property) {
        return node.get(property).get(0).get("@id").asText();
    }

    private static Integer number(JsonNode figure, String name) {
        return figure.has(SCHEMA + name)
                ? Integer.valueOf(figure.get(SCHEMA + name).get(0).get("@value").asInt())
                : null;
    }
}

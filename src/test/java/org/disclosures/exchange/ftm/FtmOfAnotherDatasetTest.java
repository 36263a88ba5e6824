package org.disclosures.exchange.ftm;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.disclosures.seed.SecondDataset;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.Test;

/** Cases that the seed does not have: withheld names, disputes, corrections, intervals and spokespersons. */
@AnyDatabase
@QuarkusTest
@SecondDataset
class FtmOfAnotherDatasetTest {

    private static final String PORTS = "lanternfish-in-the-ports-2024-02-05";

    @Test
    void unnamedPeopleAreNotPersons() throws IOException {
        String file = ListWalk.get("/v1/claims?format=ftm").asString();
        assertThat(file, not(containsString("Tangerås")));
        for (String unnamed : List.of("dockside-lawyer", "skippers-sister")) {
            assertFalse(file.lines()
                    .anyMatch(line -> line.contains("\"schema\":\"Person\"")
                            && line.contains("\"disclosures-target-" + unnamed + "\"")));
        }
        JsonNode lawyer = entities("/v1/targets").get("disclosures-target-dockside-lawyer");
        assertEquals("Note", lawyer.get("schema").asText());
        assertThat(
                lawyer.at("/properties/description/0").asText(),
                startsWith("Lawyer of dock workers. A person whose name is withheld. An alleged target."));
    }

    @Test
    void spokespersonsAreNotTheirCompany() throws IOException {
        Map<String, JsonNode> entities = entities("/v1/sources");
        assertEquals(
                "Note",
                entities.get("disclosures-source-abyssal-spokesperson")
                        .get("schema")
                        .asText());
        assertEquals(
                "Is, or speaks for, this organisation",
                entities.get("disclosures-voice-source-abyssal-spokesperson--organisation-abyssal-systems")
                        .at("/properties/role/0")
                        .asText());
    }

    @Test
    void disputesAndCorrectionsAreWordedInTheDescription() throws IOException {
        assertThat(said("customs-client"), containsString("Disputed: another claim contradicts it."));
        assertThat(
                said("organisers-selected"),
                allOf(
                        containsString("Corrected or replaced by another claim; it is no longer counted."),
                        containsString("between 40 and 60 individuals, according to Unnamed customs officer, via The"),
                        containsString("Said to have occurred: November 2022\u2009–\u2009February 2023.")));
    }

    @Test
    void intervalsHaveTwoEnds() throws IOException {
        Map<String, JsonNode> entities = entities("/v1/claims");
        JsonNode event = entities.get("disclosures-event-" + KnownClaims.id(PORTS, "organisers-selected"));
        assertEquals("2022-11", event.at("/properties/startDate/0").asText());
        assertEquals("2023-02", event.at("/properties/endDate/0").asText());
        assertTrue(event.at("/properties/date").isMissingNode());
    }

    private static String said(String key) throws IOException {
        return entities("/v1/claims")
                .get("disclosures-claim-" + KnownClaims.id(PORTS, key))
                .at("/properties/description/0")
                .asText();
    }

    private static Map<String, JsonNode> entities(String list) throws IOException {
        return new FtmModel().read(ListWalk.get(list + "?format=ftm").asString());
    }
}

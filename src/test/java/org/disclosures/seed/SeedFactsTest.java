package org.disclosures.seed;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article's content, claim by claim, as the service returns it. */
@QuarkusTest
class SeedFactsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # key                  | ¶  | kind      | assurance | figure                        | target                    | places                                                  | chain                                                           | links
        gantz-visit            | 1  | response  | reported  |                               |                           | FR:event IL:actor                                       |                                                                 |
        macron-spied-on        | 1  | infection | reported  |                               | emmanuel-macron           | FR:targets                                              |                                                                 |
        gantz-parly            | 2  | response  | reported  |                               |                           | FR:event                                                | israeli-media:originated                                        |
        rsf-moratorium         | 3  | response  | reported  |                               |                           |                                                         | reporters-without-borders:originated                            |
        merkel-restrictions    | 3  | response  | reported  |                               |                           | DE:actor                                                | angela-merkel:originated                                        |
        macron-listed          | 4  | selection | alleged   |                               | emmanuel-macron           | FR:targets                                              | le-monde:originated                                             | qualifies:macron-spied-on
        morocco-client         | 4  | client    | alleged   |                               | emmanuel-macron           | MA:alleged-client                                       | le-monde:originated                                             | elaborates:macron-listed
        gantz-planned          | 5  | response  | reported  |                               |                           |                                                         | israeli-media:originated                                        |
        security-meeting       | 6  | response  | reported  |                               |                           | FR:event                                                |                                                                 |
        attal-serious          | 7  | response  | official  |                               |                           | FR:actor                                                | gabriel-attal:originated france-inter:relayed                   |
        attal-meeting          | 7  | response  | official  |                               |                           | FR:event                                                | gabriel-attal:originated france-inter:relayed                   |
        macron-new-phone       | 8  | response  | reported  |                               | emmanuel-macron           | FR:actor                                                |                                                                 |
        macron-several-numbers | 9  | response  | official  |                               | emmanuel-macron           | FR:actor                                                | unnamed-french-official:originated reuters:relayed              | qualifies:macron-spied-on
        list-size              | 10 | leak      | reported  | more-than 50000 phone-numbers |                           |                                                         | forbidden-stories:originated amnesty-international:originated   |
        list-obtained          | 10 | leak      | reported  |                               |                           | FR:location                                             |                                                                 |
        list-shared            | 10 | leak      | reported  | exact 16 organisations        |                           |                                                         |                                                                 |
        individuals-identified | 10 | selection | alleged   | more-than 1000 individuals    | identified-individuals    |                                                         | the-consortium:originated                                       |
        countries-identified   | 10 | selection | alleged   | exact 50 countries            | identified-individuals    |                                                         | the-consortium:originated                                       | elaborates:individuals-identified
        journalists            | 11 | selection | alleged   | exact 189 individuals         | identified-journalists    |                                                         | washington-post:originated                                      | elaborates:individuals-identified
        politicians            | 11 | selection | alleged   | more-than 600 individuals     | identified-politicians    |                                                         | washington-post:originated                                      | elaborates:individuals-identified
        executives             | 11 | selection | alleged   | at-least 65 individuals       | identified-executives     |                                                         | washington-post:originated                                      | elaborates:individuals-identified
        activists              | 11 | selection | alleged   | exact 85 individuals          | identified-activists      |                                                         | washington-post:originated                                      | elaborates:individuals-identified
        heads-of-state         | 11 | selection | alleged   | several - individuals         | identified-heads-of-state |                                                         | washington-post:originated                                      | elaborates:individuals-identified
        employers              | 12 | selection | alleged   |                               | identified-journalists    |                                                         |                                                                 |
        cengiz-infected        | 13 | infection | forensic  | exact 1 devices               | hatice-cengiz             |                                                         | amnesty-international:originated                                |
        cengiz-timing          | 13 | infection | forensic  |                               | hatice-cengiz             | TR:location                                             | amnesty-international:originated                                | elaborates:cengiz-infected
        khashoggi-earlier      | 14 | context   | reported  |                               | jamal-khashoggi           |                                                         |                                                                 |
        journalists-traces     | 15 | infection | forensic  | exact 15 devices              | examined-journalists      |                                                         | amnesty-international:originated the-guardian:relayed           |
        mexico-numbers         | 16 | leak      | reported  | exact 15000 phone-numbers     |                           | MX:phone-numbers                                        |                                                                 | elaborates:list-size
        middle-east-share      | 16 | leak      | reported  |                               |                           | middle-east:phone-numbers                               |                                                                 | elaborates:list-size
        chiefly-where          | 17 | context   | reported  |                               |                           | MX:surveillance middle-east:surveillance                |                                                                 |
        also-listed            | 18 | leak      | reported  |                               |                           | FR:phone-numbers HU:phone-numbers IN:phone-numbers AZ:phone-numbers KZ:phone-numbers PK:phone-numbers | | elaborates:list-size
        """)
    void claimsStateWhatTheArticleStates(
            String key,
            int paragraph,
            String kind,
            String assurance,
            String figure,
            String target,
            String places,
            String chain,
            String links) {
        JsonPath claim = get("/v1/claims/" + SeedClaims.id(key)).jsonPath();

        assertEquals(SeedClaims.REPORT, claim.getString("report.id"));
        assertEquals("2021-07-27", claim.getString("assertedOn"));
        assertEquals("¶ " + paragraph, claim.getString("locator"));
        assertEquals(kind, claim.getString("kind"));
        assertEquals(assurance, claim.getString("assurance"));
        assertEquals(figure, figure(claim.getMap("figure")));
        assertEquals(target, claim.getString("target.id"));
        assertEquals(
                words(places),
                new TreeSet<>(pairs(claim, "places", "collect { (it.country ?: it.region).id }", "role")));
        assertEquals(
                chain == null ? List.of() : Arrays.asList(chain.split(" ")),
                pairs(claim, "attributions", "source.id", "role"));
        List<String> linked = SeedClaims.keys(claim.getList("links.claim.id"));
        List<String> types = claim.getList("links.type");
        assertEquals(words(links), new TreeSet<>(zip(types, linked)));
        assertEquals(false, claim.getBoolean("disputed"));
        assertEquals(true, claim.getBoolean("standing"));
    }

    @Test
    void noOtherClaimsExist() {
        assertEquals(SeedClaims.KEYS, SeedClaims.keys(ListWalk.values("/v1/claims?sort=position", "id")));
    }

    private static String figure(Map<String, Object> figure) {
        return figure == null
                ? null
                : figure.get("qualifier") + " " + (figure.get("amount") == null ? "-" : figure.get("amount")) + " "
                        + figure.get("unit");
    }

    private static List<String> pairs(JsonPath claim, String list, String first, String second) {
        return zip(claim.getList(list + "." + first), claim.getList(list + "." + second));
    }

    private static List<String> zip(List<String> first, List<String> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i) + ":" + second.get(i))
                .toList();
    }

    private static TreeSet<String> words(String list) {
        return list == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(list.split(" ")));
    }
}

package org.disclosures.claim;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClaimFilterTest {

    private static final String MANY = String.join(",", Collections.nCopies(51, "leak"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        report=israeli-defense-minister-to-visit-france-2021-07-27 | all
        kind=client                                   | morocco-client
        kind=leak                                     | list-size list-obtained list-shared mexico-numbers middle-east-share also-listed
        kind=denial                                   | none
        assurance=forensic                            | cengiz-infected cengiz-timing journalists-traces
        assurance=official                            | attal-serious attal-meeting macron-several-numbers
        category=head-of-state                        | heads-of-state macron-spied-on macron-listed morocco-client macron-new-phone macron-several-numbers
        category=journalist                           | journalists employers khashoggi-earlier journalists-traces
        target=hatice-cengiz                          | cengiz-infected cengiz-timing
        country=MX                                    | mexico-numbers chiefly-where
        country=mx                                    | mexico-numbers chiefly-where
        country=SA                                    | none
        region=middle-east                            | middle-east-share chiefly-where
        placeRole=alleged-client                      | morocco-client
        placeRole=location                            | list-obtained cengiz-timing
        country=FR&placeRole=targets                  | macron-spied-on macron-listed
        country=MX&placeRole=targets                  | none
        region=middle-east&placeRole=surveillance     | chiefly-where
        country=MX&region=middle-east                 | chiefly-where
        technology=pegasus                            | macron-spied-on rsf-moratorium macron-listed morocco-client security-meeting attal-meeting macron-new-phone cengiz-infected cengiz-timing journalists-traces
        vendor=nso-group                              | macron-spied-on rsf-moratorium macron-listed morocco-client security-meeting attal-meeting macron-new-phone cengiz-infected cengiz-timing journalists-traces
        vendor=reuters                                | none
        organisation=nso-group                        | macron-spied-on rsf-moratorium macron-listed morocco-client security-meeting attal-meeting macron-new-phone cengiz-infected cengiz-timing journalists-traces
        party=forbidden-stories                       | list-obtained
        party=nso-group                               | none
        party=forbidden-stories&partyRole=operator    | none
        partyRole=actor                               | list-obtained
        partyRole=alleged-client                      | none
        organisation=amnesty-international            | list-size list-obtained cengiz-infected cengiz-timing journalists-traces
        unit=devices                                  | cengiz-infected journalists-traces
        unit=countries                                | countries-identified
        atLeast=601                                   | list-size individuals-identified politicians mexico-numbers
        atLeast=602                                   | list-size individuals-identified mexico-numbers
        atLeast=9007199254740990                      | none
        atMost=15                                     | cengiz-infected journalists-traces
        atMost=0                                      | none
        atLeast=15&atMost=16                          | list-shared journalists-traces
        assertedFrom=2021-07-27                       | all
        assertedFrom=2021-07-28                       | none
        assertedTo=2021-07-27                         | all
        assertedTo=2021-07-26                         | none
        publishedFrom=2021-07-27                      | all
        publishedFrom=2021-07-28                      | none
        publishedTo=2021-07-27                        | all
        publishedTo=2021-07-26                        | none
        publishedFrom=2021-07-01&publishedTo=2021-07-31 | all
        occurredFrom=2018-12-31                       | cengiz-timing
        occurredFrom=2019-01-01                       | none
        occurredTo=2018-01-01                         | cengiz-timing
        occurredTo=2017-12-31                         | none
        linked=false                                  | gantz-visit gantz-parly rsf-moratorium merkel-restrictions gantz-planned security-meeting attal-serious attal-meeting macron-new-phone list-obtained list-shared employers khashoggi-earlier journalists-traces chiefly-where
        linked=true                                   | but gantz-visit gantz-parly rsf-moratorium merkel-restrictions gantz-planned security-meeting attal-serious attal-meeting macron-new-phone list-obtained list-shared employers khashoggi-earlier journalists-traces chiefly-where
        linkType=qualifies                            | macron-listed macron-several-numbers
        linkType=contradicts                          | none
        disputed=false                                | all
        disputed=true                                 | none
        """)
    void eachFilterFindsItsClaims(String filter, String expected) {
        assertFound(expected, filter);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        source=washington-post                                | journalists politicians executives activists heads-of-state
        source=amnesty-international                          | list-size cengiz-infected cengiz-timing journalists-traces
        source=reuters                                        | macron-several-numbers
        source=reuters&sourceRole=relayed                     | macron-several-numbers
        source=reuters&sourceRole=originated                  | none
        source=the-guardian&sourceRole=relayed                | journalists-traces
        source=amnesty-international&sourceRole=relayed       | none
        source=gabriel-attal&sourceRole=originated,relayed    | attal-serious attal-meeting
        source=unidentified-publisher                         | all
        source=unidentified-publisher&sourceRole=originated   | gantz-visit macron-spied-on security-meeting macron-new-phone list-obtained list-shared employers khashoggi-earlier mexico-numbers middle-east-share chiefly-where also-listed
        source=unidentified-publisher&sourceRole=relayed      | but gantz-visit macron-spied-on security-meeting macron-new-phone list-obtained list-shared employers khashoggi-earlier mexico-numbers middle-east-share chiefly-where also-listed
        """)
    void thePublisherIsTheLastSourceOfEveryChain(String filter, String expected) {
        assertFound(expected, filter);
    }

    @ParameterizedTest(name = "{0} or {1}")
    @CsvSource({
        "kind=client, kind=leak",
        "source=reuters, source=the-guardian",
        "assurance=forensic, assurance=official",
        "category=head-of-state, category=business-executive",
        "target=hatice-cengiz, target=jamal-khashoggi",
        "country=MX, country=TR",
        "placeRole=location, placeRole=alleged-client",
        "unit=devices, unit=countries",
        "linkType=qualifies, linkType=elaborates",
        "vendor=nso-group, vendor=reuters",
    })
    void valuesOfOneFilterAreAlternatives(String one, String other) {
        TreeSet<String> either = found(one);
        either.addAll(found(other));

        assertEquals(either, found(one + "&" + other));
        assertEquals(either, found(one + "," + other.substring(other.indexOf('=') + 1)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "kind=infection, target=emmanuel-macron",
        "kind=selection, unit=individuals",
        "source=amnesty-international, technology=pegasus",
        "category=journalist, assurance=forensic",
        "country=FR, kind=response",
        "atLeast=100, linked=true",
        "assertedFrom=2021-07-27, assurance=official",
        "region=middle-east, kind=leak",
        "linkType=elaborates, kind=leak",
    })
    void differentFiltersNarrowEachOther(String one, String other) {
        TreeSet<String> both = found(one);
        both.retainAll(found(other));

        assertFalse(both.isEmpty());
        assertEquals(both, found(one + "&" + other));
    }

    @ParameterizedTest
    @CsvSource({
        "categories/head-of-state, category=head-of-state",
        "technologies/pegasus, technology=pegasus",
        "organisations/amnesty-international, organisation=amnesty-international",
        "organisations/nso-group, organisation=nso-group",
        "sources/reuters, source=reuters",
        "countries/MX, country=MX",
        "targets/hatice-cengiz, target=hatice-cengiz",
    })
    void recordsListTheirClaims(String record, String filter) {
        TreeSet<String> expected = found(filter);
        assertFalse(expected.isEmpty());
        assertEquals(expected, new TreeSet<>(SeedClaims.keys(ListWalk.values("/v1/" + record + "/claims", "id"))));
        // The filters narrow the list and never widen it.
        assertEquals(List.of(), ListWalk.values("/v1/" + record + "/claims?assertedFrom=2021-07-28", "id"));
        ListWalk.get("/v1/" + record.substring(0, record.indexOf('/')) + "/no-such-record/claims")
                .then()
                .statusCode(404);
    }

    @Test
    void linkedToFindsClaimsLinkedToAClaim() {
        assertFound("macron-listed macron-several-numbers", "linkedTo=" + SeedClaims.id("macron-spied-on"));
        assertFound("mexico-numbers middle-east-share also-listed", "linkedTo=" + SeedClaims.id("list-size"));
        assertFound("none", "linkedTo=" + SeedClaims.id("journalists"));
    }

    @Test
    void linkTypeAppliesToTheClaimLinkedTo() {
        String listed = "linkedTo=" + SeedClaims.id("macron-listed");
        assertFound("morocco-client", listed + "&linkType=elaborates");
        assertFound("none", listed + "&linkType=qualifies");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
        kind         | selected   | client
        kind         | SELECTION  | selection
        assurance    | confirmed  | forensic
        placeRole    | client     | alleged-client
        unit         | people     | individuals
        linkType     | disputes   | contradicts
        disputed     | yes        | true
        linked       | 1          | false
        category     | spy        | business-executive
        region       | europe     | middle-east
        technology   | predator   | pegasus
        count        | yes        | true
        sort         | statement  | assertedOn
        sort         | +kind      | kind
        """)
    void unknownValuesAreRefusedWithTheAllowedValues(String parameter, String value, String allowed) {
        ProblemResponse.ofParameter(
                        ListWalk.get("/v1/claims?" + parameter + "=" + value.replace("+", "%2B")), parameter)
                .body("errors[0].value", equalTo(value))
                .body("errors[0].allowed", hasItems(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "source", "target", "vendor", "category", "region", "technology"})
    void unpublishedIdsAreRefused(String parameter) {
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?" + parameter + "=no-such-thing"), parameter)
                .body("errors.reason", everyItem(containsString("There is no public record with this id")));
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?" + parameter + "=No_Id"), parameter);
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?" + parameter + "=" + "a".repeat(101)), parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linkedTo=abc",
                "linkedTo=00000000-0000-0000-0000-000000000000",
                "country=XX",
                "country=FRA",
                "country=",
                "kind=",
                "kind=leak,",
                "kind=%20",
                "assertedFrom=2021-02-30",
                "assertedFrom=27.07.2021",
                "assertedFrom=2021-7-1",
                "assertedTo=1899-12-31",
                "assertedTo=%2B12021-01-01",
                "publishedFrom=2021-13-01",
                "occurredFrom=2018",
                "occurredTo=0000-01-01",
                "occurredTo=-2018-01-01",
                "assertedFrom=2021-01-01&assertedFrom=2021-01-02",
                "atLeast=-1",
                "atLeast=1.5",
                "atLeast=%2B1",
                "atLeast=9007199254740991",
                "atLeast=9223372036854775808",
                "atLeast=%D9%A1",
                "atMost=0x10",
                "atMost=1e3",
                "sourceRole=relayed",
                "kinds=leak",
                "Kind=leak",
                "offset=10",
                "page=2",
                "expand=sources",
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=all",
                "limit=99999999999999999999",
                "limit=1&limit=2",
                "sort=kind,kind",
                "sort=kind,-kind",
                "sort=,",
            })
    void invalidParametersAreRefusedByName(String query) {
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?" + query), query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "assertedFrom=2021-07-28&assertedTo=2021-07-27, assertedTo",
        "publishedFrom=2021-07-28&publishedTo=2021-07-27, publishedTo",
        "occurredFrom=2019-01-01&occurredTo=2018-01-01, occurredTo",
        "atLeast=16&atMost=15, atMost",
    })
    void rangesThatEndBeforeTheyStartAreRefused(String query, String parameter) {
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?" + query), parameter);
    }

    @Test
    void moreThanFiftyValuesAreRefused() {
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?kind=" + MANY), "kind");
        ProblemResponse.ofParameter(
                ListWalk.get("/v1/claims?"
                        + MANY.replaceAll("(^|,)leak", "&kind=leak").substring(1)),
                "kind");
        assertFound(
                "list-size list-obtained list-shared mexico-numbers middle-east-share also-listed",
                "kind=" + MANY.substring("leak,".length()));
    }

    @Test
    void unknownParametersAreRefusedWithTheAllowedNames() {
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?publisher=reuters"), "publisher")
                .body("errors[0].allowed", hasItems("source", "sourceRole", "cursor", "fields", "expand"));
    }

    @Test
    void allErrorsAreReportedAtOnce() {
        ProblemResponse.of(
                        ListWalk.get("/v1/claims?kind=a&unit=b&limit=0&assertedFrom=c&sort=d&cursor=e"),
                        400,
                        "invalid-parameter")
                .body("errors.field", hasItems("kind", "unit", "limit", "assertedFrom", "sort"));
    }

    // Full-text search and facets use the index: both take the same filters as the list.
    private static void assertFound(String expected, String query) {
        assertEquals(SeedClaims.spelled(expected), found(query));
        assertEquals(SeedClaims.spelled(expected), found(query + "&q=-nowhere"));
        assertEquals(
                SeedClaims.spelled(expected).size(),
                ListWalk.get("/v1/claims/facets?by=kind&" + query).jsonPath().getInt("claimCount"),
                query);
    }

    private static TreeSet<String> found(String query) {
        return new TreeSet<>(SeedClaims.keys(ListWalk.values("/v1/claims?" + query, "id")));
    }
}

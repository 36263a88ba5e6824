package org.disclosures.search;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.access.Audience;
import org.disclosures.claim.Claim;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.http.Term;
import org.disclosures.http.filter.Filter;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.TestTokens;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Public lists come from the index, and those of readers from the database: without hidden records they are the same.
 */
@QuarkusTest
class IndexedListsTest {

    // No claim of the seed meets these; the tests of their features find something by them.
    private static final List<String> NOT_IN_THE_SEED =
            List.of("disputed=true", "confirmed=true", "standing=false", "evidenceKind=", "identifier=", "currency=");

    @Inject
    SearchIndex index;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void awaitTheIndex() {
        index.searcher(Audience.PUBLIC).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims?limit=200",
                "/v1/claims?limit=7&count=true",
                "/v1/claims?sort=report,-position&limit=5",
                "/v1/claims?sort=-occurred,kind,id&limit=5",
                "/v1/claims?sort=assurance,-lowerBound,-id&limit=5&count=true",
                "/v1/claims?sort=assertedOn&kind=leak,selection",
                "/v1/claims?country=FR&placeRole=targets&limit=1&count=true",
                "/v1/claims?party=amnesty-international&partyRole=actor&count=true",
                "/v1/organisations/amnesty-international/claims?count=true",
                "/v1/claims?source=amnesty-international&sourceRole=originated",
                "/v1/claims?atLeast=15&atMost=50000&linked=true",
                "/v1/claims?occurredFrom=2018-06-01",
                "/v1/claims?fields=id,statement,places&limit=3",
                "/v1/claims?expand=report,attributions.source,links.claim&limit=3",
                "/v1/reports/israeli-defense-minister-to-visit-france-2021-07-27/claims?sort=-position&limit=9",
                "/v1/sources/washington-post/claims?limit=2",
                "/v1/countries/MX/claims",
                "/v1/targets/emmanuel-macron/claims?count=true",
                "/v1/targets/jamal-khashoggi/claims?count=true",
                "/v1/targets/jamal-khashoggi",
                "/v1/targets/emmanuel-macron",
                "/v1/sources/washington-post",
                "/v1/sources/unidentified-publisher",
                "/v1/countries/FR",
                "/v1/countries/MX",
                "/v1/countries/AQ",
                "/v1/categories?limit=200",
                "/v1/categories/journalist",
                "/v1/statistics/targets",
                "/v1/statistics/targets?by=country",
                "/v1/statistics/targets?by=assurance&assertedFrom=2021-07-19",
                "/v1/statistics/targets?by=technology",
                "/v1/statistics/targets?by=disclosure",
                "/v1/statistics/targets?by=source",
                "/v1/statistics/targets?country=FR,MX",
                "/v1/statistics/targets?country=FR&placeRole=targets&by=country",
                "/v1/statistics/targets?targetCountry=MX&kind=selection",
                "/v1/statistics/targets?technology=pegasus&by=assurance",
                "/v1/statistics/targets?category=journalist&by=country",
                "/v1/statistics/targets?organisation=nso-group",
            })
    void publicListsEqualThoseOfTheDatabase(String list) {
        String reader = TestTokens.issue("reader");
        for (String language : new String[] {"en", "fr", "es", "de", "ar"}) {
            String page = list;
            while (page != null) {
                Response stored = TestTokens.with(reader)
                        .header("Accept-Language", language)
                        .get(page);
                Response found =
                        RestAssured.given().header("Accept-Language", language).get(page);
                assertEquals(stored.asString(), found.asString(), page);
                assertEquals(stored.header("Link"), found.header("Link"), page);
                String next = stored.path("page.next");
                page = next == null ? null : list + "&cursor=" + next;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void filtersFindTheSameInTheIndexAndTheDatabase(String filter) {
        List<String> stored = TestTokens.with(TestTokens.issue("reader"))
                .get("/v1/claims?limit=200&" + filter)
                .path("items.id");
        assertEquals(stored, ListWalk.get("/v1/claims?limit=200&" + filter).path("items.id"));
        if (NOT_IN_THE_SEED.stream().noneMatch(filter::startsWith)) {
            assertThat(filter, stored, is(not(empty())));
        }
    }

    // Every declared filter, with a value that the seed has.
    static Stream<String> filters() throws IOException {
        JsonNode examples;
        try (InputStream json = IndexedListsTest.class.getResourceAsStream("/contract/parameters.json")) {
            examples = new ObjectMapper().readTree(json);
        }
        return ClaimFilter.declared().all().stream()
                .flatMap(filter -> values(filter, examples)
                        .map(value -> filter.name() + "=" + value
                                + (filter.name().equals("sourceRole") ? "&source=reuters" : "")));
    }

    private static Stream<String> values(Filter<?> filter, JsonNode examples) {
        if (filter.type().schema().type().equals("boolean")) {
            return Stream.of("true", "false");
        }
        List<? extends Term> terms = filter.type().vocabulary();
        return Stream.of(
                terms.isEmpty()
                        ? examples.path(filter.name()).asText()
                        : terms.stream().map(Term::code).collect(Collectors.joining(",")));
    }

    // Of each part one statement tells that the index is up to date; the claims themselves are not read.
    @ParameterizedTest
    @ValueSource(strings = {"/v1/countries/FR", "/v1/targets/emmanuel-macron", "/v1/sources/unidentified-publisher"})
    void excerptsOfPublicListsComeFromTheIndex(String record) {
        ListWalk.get(record);
        sessions.getStatistics().clear();
        ListWalk.get(record);
        assertEquals(
                0,
                sessions.getStatistics()
                        .getEntityStatistics(Claim.class.getName())
                        .getLoadCount());
    }

    @Test
    void publicListsTakeOneSmallStatement() {
        String list = "/v1/claims?country=FR&kind=selection";
        // The first time, loading may take longer than lists wait.
        ListWalk.get(list);
        sessions.getStatistics().clear();
        ListWalk.get(list);
        assertThat(sessions.getStatistics().getPrepareStatementCount(), is(lessThanOrEqualTo(1L)));
        assertEquals(0, sessions.getStatistics().getEntityLoadCount());
    }
}

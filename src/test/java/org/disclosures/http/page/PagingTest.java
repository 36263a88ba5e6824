package org.disclosures.http.page;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging, the same on every list. */
@QuarkusTest
class PagingTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.disclosures.testing.ApiLists#all")
    void listsAreReadPageByPageInEveryOrder(String list, List<String> fields) {
        int third = ListWalk.get(list + "?count=true&limit=1").jsonPath().getInt("page.total") / 3 + 1;
        for (String field : fields) {
            for (String sort : List.of(field, "-" + field)) {
                String sorted = ListWalk.with(list, "sort=" + sort);
                assertEquals(whole(sorted), ListWalk.items(ListWalk.with(sorted, "limit=" + third)), sorted);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.disclosures.testing.ApiLists#searchable")
    void searchedListsAreSortedAndPagedLikeWholeLists(String list, List<String> fields) {
        String found = ListWalk.with(list, "q=-nowhere");
        int all = ListWalk.get(ListWalk.with(list, "count=true&limit=1"))
                .jsonPath()
                .getInt("page.total");
        assertEquals(
                all,
                ListWalk.get(ListWalk.with(found, "count=true&limit=1"))
                        .jsonPath()
                        .getInt("page.total"));
        assertEquals(new HashSet<>(whole(list)), new HashSet<>(whole(found)), found);
        assertEquals(whole(found), ListWalk.items(ListWalk.with(found, "limit=" + (all / 3 + 1))), found);
        for (String field : fields) {
            for (String sort : List.of("sort=" + field, "sort=-" + field)) {
                assertEquals(whole(ListWalk.with(list, sort)), whole(ListWalk.with(found, sort)), found + " " + sort);
                assertEquals(
                        whole(ListWalk.with(list, sort)),
                        ListWalk.items(ListWalk.with(found, sort + "&limit=" + (all / 3 + 1))),
                        found + " " + sort);
            }
        }
    }

    @ParameterizedTest(name = "limit={0}, sort={1}")
    @CsvSource({
        "1, '-assertedOn,report,position'",
        "2, '-assertedOn,report,position'",
        "7, '-assertedOn,report,position'",
        "2, '-assurance,kind,-position'",
        "7, 'occurred,lowerBound,-id'",
    })
    void pagesContainEveryClaimOnceAndInOrder(int limit, String sort) {
        String sorted = "/v1/claims?sort=" + sort;

        assertEquals(32, new HashSet<>(whole(sorted)).size());
        assertEquals(whole(sorted), ListWalk.items(sorted + "&limit=" + limit));
    }

    @ParameterizedTest
    @MethodSource("org.disclosures.testing.ApiLists#all")
    void unknownSortFieldsAreRefusedWithTheAllowedFields(String list, List<String> fields) {
        ProblemResponse.ofParameter(ListWalk.get(list + "?sort=colour"), "sort")
                .body("errors[0].allowed", hasItems(fields.get(0)));
    }

    @ParameterizedTest
    @MethodSource("org.disclosures.testing.ApiLists#addresses")
    void limitsRangeFromOneToTwoHundred(String list) {
        ProblemResponse.ofParameter(ListWalk.get(list + "?limit=0"), "limit");
        ProblemResponse.ofParameter(ListWalk.get(list + "?limit=201"), "limit");
        assertEquals(200, ListWalk.get(list + "?limit=200").jsonPath().getInt("page.limit"));
        assertEquals(50, ListWalk.get(list).jsonPath().getInt("page.limit"));
        assertEquals(
                1, ListWalk.get(list + "?limit=1").jsonPath().getList("items").size());
    }

    @ParameterizedTest
    @MethodSource("org.disclosures.testing.ApiLists#addresses")
    void totalsAreCountedOnRequestOnly(String list) {
        assertNull(ListWalk.get(list).path("page.total"));
        assertNull(ListWalk.get(list + "?count=false").path("page.total"));
        assertEquals(
                ListWalk.items(list).size(),
                ListWalk.get(list + "?count=true&limit=1").jsonPath().getInt("page.total"));
    }

    @Test
    void totalsApplyTheFilters() {
        ListWalk.get("/v1/claims?kind=leak&count=true").then().body("page.total", equalTo(6));
    }

    @Test
    void linksLeadToTheFirstAndNextPageAndKeepTheQuery() {
        Response first = ListWalk.get("/v1/claims?kind=leak,client&limit=3&fields=id");
        String next = first.path("page.next");
        assertEquals(
                "</v1/claims?kind=leak,client&limit=3&fields=id>; rel=\"first\", "
                        + "</v1/claims?kind=leak,client&limit=3&fields=id&cursor=" + next + ">; rel=\"next\"",
                first.header("Link"));

        String countries = ListWalk.get("/v1/countries").header("Link");
        assertEquals(
                "</v1/countries>; rel=\"first\", </v1/countries?cursor="
                        + ListWalk.get("/v1/countries").path("page.next") + ">; rel=\"next\"",
                countries);

        Response last = ListWalk.get(ListWalk.next(ListWalk.get(ListWalk.next(first))));
        assertEquals("</v1/claims?kind=leak,client&limit=3&fields=id>; rel=\"first\"", last.header("Link"));
        assertNull(last.path("page.next"));
        assertFalse(last.asString().contains("\"next\""));
    }

    @Test
    void pagesThatEndTheListExactlyHaveNoNext() {
        assertNull(ListWalk.get("/v1/claims?kind=leak&limit=6").path("page.next"));
        assertNull(ListWalk.get("/v1/claims?kind=denial").path("page.next"));
    }

    @Test
    void cursorsOfAnotherOrderAreRefused() {
        String cursor = ListWalk.get("/v1/claims?sort=kind&limit=1").path("page.next");

        assertEquals(200, ListWalk.get("/v1/claims?sort=kind&cursor=" + cursor).statusCode());
        assertEquals(
                200, ListWalk.get("/v1/claims?sort=kind,id&cursor=" + cursor).statusCode());
        for (String sort : List.of("-kind", "kind,-id", "assurance", "kind,position")) {
            ProblemResponse.ofParameter(ListWalk.get("/v1/claims?sort=" + sort + "&cursor=" + cursor), "cursor");
        }
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?cursor=" + cursor), "cursor");
    }

    @Test
    void cursorsOfAnotherListAreRefused() {
        String sources = ListWalk.get("/v1/sources?sort=name&limit=1").path("page.next");
        String claims = ListWalk.get("/v1/claims?limit=1").path("page.next");

        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?cursor=" + sources), "cursor");
        ProblemResponse.ofParameter(ListWalk.get("/v1/sources?cursor=" + claims), "cursor");
        ProblemResponse.ofParameter(ListWalk.get("/v1/regions?sort=name&cursor=" + sources), "cursor");
    }

    @Test
    void repeatedSortFieldsAreRefused() {
        for (String sort : List.of("name,name", "name,-name", "-id,name,id")) {
            ProblemResponse.ofParameter(ListWalk.get("/v1/sources?sort=" + sort), "sort")
                    .body("errors.reason", hasItems("The field is repeated; name it once."));
        }
    }

    @Test
    void unknownWordsFindNothingInAnyOrder() {
        for (String list : List.of("/v1/claims", "/v1/sources", "/v1/countries")) {
            for (String sort : List.of("", "&sort=-id")) {
                assertEquals(List.of(), ListWalk.items(list + "?q=zqnothingofthekind" + sort));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%00", "....", "%7B%7D", "LWFz%0A", "%F0%9F%98%80", "a=b", "'--"})
    void invalidCursorsAreRefused(String cursor) {
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?cursor=" + cursor), "cursor");
    }

    @Test
    void forgedCursorsAreRefused() {
        String order = "-assertedOn,report,position,id\n";
        for (String id : List.of(
                "",
                "1",
                UUID.randomUUID().toString(),
                "x' or '1'='1",
                "5e79eb0c-ae09-332b-a071-023b9fa6b20c\n",
                "\0")) {
            ProblemResponse.ofParameter(ListWalk.get("/v1/claims?cursor=" + encode(order + id)), "cursor");
        }
        for (String id : List.of("", "no-such-source", "a b", "\0", "x".repeat(101), "ا")) {
            ProblemResponse.ofParameter(ListWalk.get("/v1/sources?cursor=" + encode("name,id\n" + id)), "cursor");
        }
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?cursor=" + "A".repeat(501)), "cursor");
    }

    @Test
    void cursorsContainNoValuesInPlainText() {
        String list = "/v1/targets?limit=1";
        String cursor = ListWalk.get(list).path("page.next");
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);

        String id = ListWalk.get(list).path("items[0].id");
        assertFalse(text.contains("name") || text.contains(id), text);
        // Equal pages have equal cursors, in every copy of the service.
        assertEquals(cursor, ListWalk.get("/v1/targets?limit=1&count=true").path("page.next"));
    }

    @Test
    void alteredCursorsAreRefused() {
        byte[] bytes =
                Base64.getUrlDecoder().decode(ListWalk.get("/v1/claims?limit=1").<String>path("page.next"));
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] touched = bytes.clone();
            touched[i] ^= 1;
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(touched);
            ProblemResponse.ofParameter(ListWalk.get("/v1/claims?cursor=" + cursor), "cursor");
        }
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims?cursor=" + "A".repeat(2_001)), "cursor");
    }

    private static List<Map<String, Object>> whole(String list) {
        Response page = ListWalk.get(ListWalk.with(list, "limit=200"));
        if (list.matches("/v1/countries(\\?.*)?")) {
            return ListWalk.items(ListWalk.with(list, "limit=200"));
        }
        assertNull(page.path("page.next"));
        return page.jsonPath().getList("items");
    }

    private static String encode(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }
}

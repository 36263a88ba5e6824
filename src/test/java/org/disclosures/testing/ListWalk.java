package org.disclosures.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists as a client does: from page to page by the {@code Link} header. */
public final class ListWalk {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final int MOST_PAGES = 300;

    private ListWalk() {}

    /** Requests an address without further escaping. */
    public static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    /** Every item of a list, from its first page on; checks that each page keeps to its limit and links to the next. */
    public static List<Map<String, Object>> items(String list) {
        List<Map<String, Object>> items = new ArrayList<>();
        String address = list;
        for (int pages = 0; address != null; pages++) {
            assertTrue(pages < MOST_PAGES, "The pages do not end");
            Response response = get(address);
            assertEquals(200, response.statusCode(), address);
            JsonPath page = response.jsonPath();
            List<Map<String, Object>> some = page.getList("items");
            assertTrue(some.size() <= page.getInt("page.limit"), address);
            items.addAll(some);
            address = next(response);
            assertEquals(page.getString("page.next") != null, address != null, "Link and page.next differ");
        }
        return items;
    }

    /** The values of one field of every item of a list. */
    public static List<String> values(String list, String field) {
        return items(list).stream().map(item -> (String) item.get(field)).toList();
    }

    /** The cursor after the latest change of the dataset. */
    public static String latestChange() {
        Response page = get("/v1/changes?limit=200");
        while (page.<Boolean>path("page.more")) {
            page = get("/v1/changes?limit=200&since=" + page.path("page.next"));
        }
        return page.path("page.next");
    }

    /** The address of the next page; null on the last. */
    public static String next(Response response) {
        Matcher next = NEXT.matcher(response.header("Link"));
        return next.find() ? next.group(1) : null;
    }

    /** An address with one more parameter. */
    public static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }
}

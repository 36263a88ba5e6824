package org.disclosures.http.representation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Page;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prepared JSON is written as if it were serialised at that moment. */
@AnyDatabase
class PreparedJsonTest {

    private static final Page.PagePosition PLACE = new Page.PagePosition(50, "next", 3L);

    private final ObjectMapper json = new ObjectMapper();

    // Lengths around the buffers of Jackson are included.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 520, 7_900, 8_000, 30_000})
    void preparedPagesEqualSerialisedPages(int length) throws IOException {
        List<Reference> views = views("ü\"".repeat(length));
        Page<PreparedJson> prepared = prepared(views);
        Page<Reference> page = new Page<>(views, PLACE);
        assertEquals(
                new String(json.writeValueAsBytes(page), StandardCharsets.UTF_8),
                new String(json.writeValueAsBytes(prepared), StandardCharsets.UTF_8));
        assertEquals(json.writeValueAsString(page), json.writeValueAsString(prepared));
    }

    // The writer is chosen by the declared type of the resource's method.
    @Test
    void preparedPagesEqualSerialisedPagesByDeclaredType() throws IOException {
        List<Reference> views = views("x");
        String page = json.writeValueAsString(new Page<>(views, PLACE));
        for (TypeReference<?> declared :
                List.of(new TypeReference<Page<PreparedJson>>() {}, new TypeReference<Page<?>>() {})) {
            assertEquals(page, json.writerFor(declared).writeValueAsString(prepared(views)));
        }
    }

    @Test
    void treesOfPreparedPagesHaveTheirFields() throws IOException {
        List<Reference> views = views("x");
        ObjectNode tree = json.valueToTree(prepared(views));
        assertEquals(json.<ObjectNode>valueToTree(new Page<>(views, PLACE)), tree);
        ((ObjectNode) tree.get("items").get(0)).retain("id");
        assertEquals("{\"id\":\"a\"}", tree.get("items").get(0).toString());
    }

    @Test
    void preparedJsonIsWrittenWithinObjects() throws IOException {
        assertEquals(
                "{\"a\":[1]}",
                new String(
                        json.writeValueAsBytes(Map.of("a", new PreparedJson("[1]".getBytes(StandardCharsets.UTF_8)))),
                        StandardCharsets.UTF_8));
    }

    private static List<Reference> views(String name) {
        return List.of(new Reference("a", name, "/a"), new Reference("b", name, "/b"), new Reference("c", "", "/c"));
    }

    private Page<PreparedJson> prepared(List<Reference> views) throws IOException {
        PreparedJson[] items = new PreparedJson[views.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = new PreparedJson(json.writeValueAsBytes(views.get(i)));
        }
        return new Page<>(List.of(items), PLACE);
    }
}

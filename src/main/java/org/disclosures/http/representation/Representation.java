package org.disclosures.http.representation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.disclosures.http.Api;
import org.disclosures.http.page.ListResponse;
import org.disclosures.http.param.RepresentationParameters;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Carries out {@code expand=} and {@code fields=}, which {@link StrictParameters} has checked. */
public class Representation {

    private final ObjectMapper json;
    private final PublicCollections collections;

    Representation(ObjectMapper json, PublicCollections collections) {
        this.json = json;
        this.collections = collections;
    }

    // After LinkHeader, which has to see the page; response filters run in descending priority.
    @ServerResponseFilter(priority = 50)
    public void shape(ContainerRequestContext request, ContainerResponseContext response) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        Set<String> expand = names(given.get(RepresentationParameters.EXPAND));
        Set<String> fields = names(given.get(RepresentationParameters.FIELDS));
        if (response.getStatus() != 200 || !isView(response.getEntity()) || (expand.isEmpty() && fields.isEmpty())) {
            return;
        }
        JsonNode tree = json.valueToTree(response.getEntity());
        List<JsonNode> items = response.getEntity() instanceof ListResponse<?>
                ? children(tree.get("items"))
                : tree.isArray() ? children(tree) : List.of(tree);
        if (!fields.isEmpty()) {
            items.forEach(item -> ClaimMarks.retain((ObjectNode) item, fields));
        }
        if (!expand.isEmpty()) {
            expand(items, expand);
        }
        response.setEntity(tree);
    }

    // Cached responses and files have their final shape already.
    private static boolean isView(Object entity) {
        return entity != null && !(entity instanceof byte[]) && !(entity instanceof StreamingOutput);
    }

    private void expand(List<JsonNode> items, Set<String> paths) {
        Map<String, Set<String>> wanted = new HashMap<>();
        Set<ObjectNode> references = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String path : paths) {
            for (JsonNode item : items) {
                find(item, path.split("\\."), 0, references);
            }
        }
        references.forEach(reference -> wanted.computeIfAbsent(collection(reference), c -> new TreeSet<>())
                .add(reference.get("id").textValue()));
        Map<String, Map<String, ?>> views = new HashMap<>();
        wanted.forEach((collection, ids) -> views.put(collection, views(collection, ids)));
        for (ObjectNode reference : references) {
            Object view =
                    views.get(collection(reference)).get(reference.get("id").textValue());
            if (view != null) {
                reference.setAll((ObjectNode) json.valueToTree(view));
            }
        }
    }

    private Map<String, ?> views(String collection, Collection<String> ids) {
        Optional<PublicResources> resources = collections.find(collection);
        return resources.isPresent() ? resources.get().views(ids) : Map.of();
    }

    private static void find(JsonNode node, String[] path, int depth, Set<ObjectNode> found) {
        if (node == null) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> find(child, path, depth, found));
        } else if (node instanceof ObjectNode object) {
            if (depth == path.length) {
                found.add(object);
            } else {
                find(object.get(path[depth]), path, depth + 1, found);
            }
        }
    }

    private static String collection(ObjectNode reference) {
        return reference
                .get("href")
                .textValue()
                .substring(Api.BASE.length() + 1)
                .split("/")[0];
    }

    private static List<JsonNode> children(JsonNode array) {
        List<JsonNode> children = new ArrayList<>();
        array.forEach(children::add);
        return children;
    }

    private static Set<String> names(List<String> given) {
        Set<String> names = new HashSet<>();
        if (given != null) {
            given.forEach(
                    value -> Arrays.stream(value.split(",")).map(String::strip).forEach(names::add));
        }
        return names;
    }
}

package org.disclosures.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.disclosures.http.Term;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.RequestBodies;
import org.disclosures.http.param.StrictJson;
import org.disclosures.http.problem.BodyProblems;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.reconciliation.ReconciliationQuery.ReconciliationCondition;
import org.disclosures.reconciliation.ReconciliationQuery.TypeStrict;
import org.disclosures.search.TextQueries;

/** Reads batches of queries, which ignore what they cannot use, and data extension queries, which refuse it. */
@ApplicationScoped
class ReconciliationQueryReader {

    /** The most queries of a batch. */
    static final int MOST_QUERIES = 50;

    private static final int MOST_CANDIDATES = 50;
    private static final int CANDIDATES = 10;
    private static final int MOST_CONDITIONS = 20;

    // No type has this id.
    private static final String UNKNOWN = "?";

    private final ObjectMapper json;
    private final RequestBodies bodies;

    ReconciliationQueryReader(ObjectMapper json, RequestBodies bodies) {
        this.json = json.copy();
        this.bodies = bodies;
        // OpenRefine sends numbers as they were typed into a form.
        this.json
                .coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
    }

    /**
     * Reads a batch; 413 if it has too many queries. A query without anything to look for has no results, and unreadable parts of a query
     * are ignored.
     *
     * @param wrong the problem for a text that is not a JSON object
     * @return the queries by id, in their order
     */
    Map<String, ReconciliationQuery> batch(String text, ProblemType wrong) {
        Map<String, JsonNode> batch =
                read("queries", text, new TypeReference<LinkedHashMap<String, JsonNode>>() {}, wrong);
        if (batch.size() > MOST_QUERIES) {
            throw ProblemType.CONTENT_TOO_LARGE
                    .with("A batch has at most " + MOST_QUERIES + " queries.")
                    .build();
        }
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        batch.forEach((id, query) -> queries.put(id, query(query)));
        return queries;
    }

    /**
     * Reads a data extension query; 413 if it asks for too many entities.
     *
     * @param wrong the problem for a query that cannot be used
     */
    DataExtensionQuery extension(String text, ProblemType wrong) {
        DataExtensionQuery query = read("extend", text, new TypeReference<DataExtensionQuery>() {}, wrong);
        bodies.check(query, "extend").throwIfAny(wrong);
        if (query.ids().size() > DataExtensionQuery.MOST_ENTITIES) {
            throw ProblemType.CONTENT_TOO_LARGE
                    .with("At most " + DataExtensionQuery.MOST_ENTITIES + " entities are told of at once.")
                    .build();
        }
        return query;
    }

    private <T> T read(String name, String text, TypeReference<T> type, ProblemType wrong) {
        RequestErrors faults = new RequestErrors();
        T read = null;
        try {
            read = json.readValue(text, type);
            if (read == null) {
                faults.add(name, text, "An object is needed.");
            }
        } catch (JsonProcessingException unreadable) {
            BodyProblems.note(unreadable, name, faults);
        }
        faults.throwIfAny(wrong);
        return read;
    }

    private static ReconciliationQuery query(JsonNode query) {
        JsonNode said = query.path("query");
        String name = text(said)
                .map(text -> TextQueries.read(new ParameterValues(new RequestErrors()), "query", List.of(text)))
                .orElse(null);
        List<JsonNode> properties = each(query.path("properties")).toList();
        List<ReconciliationCondition> conditions = new ArrayList<>();
        boolean saysMore = properties.size() > MOST_CONDITIONS;
        for (JsonNode property : properties.subList(0, Math.min(MOST_CONDITIONS, properties.size()))) {
            saysMore |= !condition(property, conditions);
        }
        if (name == null && (!isBlank(said) || conditions.isEmpty())) {
            return ReconciliationQuery.NOTHING;
        }
        double limit = query.path("limit").asDouble(CANDIDATES);
        return new ReconciliationQuery(
                name,
                texts(query.path("type"))
                        .map(type -> type.orElse(UNKNOWN))
                        .limit(ParameterValues.MOST_VALUES)
                        .toList(),
                Term.find(TypeStrict.values(), query.path("type_strict").asText())
                        .orElse(TypeStrict.ANY),
                limit >= 1 ? (int) Math.min(limit, MOST_CANDIDATES) : CANDIDATES,
                conditions,
                saysMore);
    }

    /** Adds the part of a condition that can be compared; false if there are parts that cannot. An empty cell is no condition. */
    private static boolean condition(JsonNode given, List<ReconciliationCondition> conditions) {
        List<Optional<String>> values = texts(given.path("v")).toList();
        if (values.isEmpty() && given.has("v")) {
            return true;
        }
        List<String> said = values.stream()
                .flatMap(Optional::stream)
                .limit(ParameterValues.MOST_VALUES)
                .toList();
        EntityProperty property = Term.find(
                        EntityProperty.values(), given.path("pid").asText())
                .filter(EntityProperty::isComparable)
                .orElse(null);
        if (property == null || said.isEmpty()) {
            return false;
        }
        conditions.add(new ReconciliationCondition(property, said));
        return said.size() == values.size();
    }

    /** The elements of an array; of anything else, itself, since clients leave out the brackets of an array of one. */
    static Stream<JsonNode> each(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Stream.empty();
        }
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    private static Stream<Optional<String>> texts(JsonNode node) {
        return each(node).filter(value -> !isBlank(value)).map(ReconciliationQueryReader::text);
    }

    private static boolean isBlank(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isTextual() && node.textValue().isBlank();
    }

    /**
     * A text, a number or a boolean, or the {@code id} of an object; empty for anything else, for a text that is longer than one to
     * search for, and for one with control characters.
     */
    private static Optional<String> text(JsonNode node) {
        JsonNode value = node.isObject() ? node.path("id") : node;
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip())
                        .filter(text -> text.length() <= FullTextSearch.LONGEST && !StrictJson.isUnreadable(text))
                : Optional.empty();
    }
}

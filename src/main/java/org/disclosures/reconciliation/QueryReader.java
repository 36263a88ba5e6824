package org.disclosures.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.disclosures.http.Term;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.search.TextQueries;

/** Reads query batches. */
@ApplicationScoped
class QueryReader {

    /** The most queries of a batch. */
    static final int MOST_QUERIES = 50;

    /** Maximum number of candidates of a query. */
    static final int MOST_CANDIDATES = 50;

    private static final String NAME = "queries";
    private static final int CANDIDATES = 10;
    private static final int MOST_CONDITIONS = 20;

    // No type has this id.
    private static final String UNKNOWN = "?";

    private final ObjectMapper json;

    QueryReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a batch; 413 if it has too many queries. A query without anything to look for has no results, and unreadable parts of a query
     * are ignored.
     *
     * @param wrong the problem for a text that is not a JSON object
     * @return the queries by id, in their order
     */
    Map<String, ReconciliationQuery> read(String text, ProblemType wrong) {
        Faults faults = new Faults();
        Given batch = Given.read(json, NAME, text, faults);
        List<String> ids = batch.names();
        if (ids.size() > MOST_QUERIES) {
            throw ProblemType.CONTENT_TOO_LARGE
                    .with("A batch has at most " + MOST_QUERIES + " queries.")
                    .build();
        }
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        ids.forEach(id -> queries.put(id, query(batch.field(id))));
        faults.throwIfAny(wrong);
        return queries;
    }

    // One unreadable query does not invalidate the others.
    private static ReconciliationQuery query(Given query) {
        Given said = query.field("query");
        String name = said.isBlank() ? null : name(said);
        Conditions conditions = conditions(query.field("properties"));
        if (name == null && (!said.isBlank() || conditions.known().isEmpty())) {
            return ReconciliationQuery.NOTHING;
        }
        return new ReconciliationQuery(
                name,
                query.field("type").each().stream()
                        .filter(type -> !type.isBlank())
                        .map(type -> Objects.requireNonNullElse(type.readable(), UNKNOWN))
                        .limit(Values.MOST_VALUES)
                        .toList(),
                typeStrict(query.field("type_strict")),
                query.field("limit").bounded(MOST_CANDIDATES, CANDIDATES),
                conditions.known(),
                conditions.saysMore());
    }

    private static String name(Given said) {
        String text = said.readable();
        return text == null ? null : TextQueries.read(new Values(new Faults()), said.path(), List.of(text));
    }

    private static TypeStrict typeStrict(Given given) {
        return Term.find(TypeStrict.values(), given.node().asText()).orElse(TypeStrict.ANY);
    }

    /** The conditions of a query that can be compared, and a flag for further ones that cannot. */
    private record Conditions(List<PropertyCondition> known, boolean saysMore) {}

    private static Conditions conditions(Given properties) {
        List<PropertyCondition> known = new ArrayList<>();
        boolean saysMore = properties.each().size() > MOST_CONDITIONS;
        for (Given each : properties.each().stream().limit(MOST_CONDITIONS).toList()) {
            List<Given> values = each.field("v").each().stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            List<String> said = values.stream()
                    .map(Given::readable)
                    .filter(Objects::nonNull)
                    .limit(Values.MOST_VALUES)
                    .toList();
            Optional<EntityProperty> property =
                    EntityProperty.of(each.field("pid").node().asText()).filter(EntityProperty::isComparable);
            if (property.isPresent() && !said.isEmpty()) {
                known.add(new PropertyCondition(property.get(), said));
            }
            // An empty cell is no condition.
            boolean isEmpty = values.isEmpty() && each.node().has("v");
            saysMore |= !isEmpty && (property.isEmpty() || said.size() < values.size() || said.isEmpty());
        }
        return new Conditions(known, saysMore);
    }
}

package org.disclosures.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** The most candidates that a query may ask for. */
    static final int MOST_CANDIDATES = 50;

    private static final String NAME = "queries";
    private static final int CANDIDATES = 10;
    private static final int MOST_CONDITIONS = 20;
    private static final Set<String> FIELDS = Set.of("query", "type", "type_strict", "limit", "properties");

    private final ObjectMapper json;

    QueryReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a batch. Answers 413 if it has too many queries.
     *
     * @param wrong the problem to answer with, telling every fault, if it cannot be used
     * @return the queries by their ids, in their order
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

    private static ReconciliationQuery query(Given query) {
        if (!query.isObject()) {
            return null;
        }
        query.only(FIELDS);
        String name = name(query.field("query"));
        List<Optional<PropertyCondition>> conditions = conditions(query.field("properties"));
        if (name == null && conditions.isEmpty()) {
            query.field("query").fault("A name is needed, or properties.");
        }
        return new ReconciliationQuery(
                name,
                query.field("type").each(Values.MOST_VALUES).stream()
                        .map(Given::text)
                        .filter(Objects::nonNull)
                        .toList(),
                typeStrict(query.field("type_strict")),
                query.field("limit").number(1, MOST_CANDIDATES, CANDIDATES),
                conditions.stream().flatMap(Optional::stream).toList(),
                conditions.contains(Optional.<PropertyCondition>empty()));
    }

    private static String name(Given query) {
        String text = query.isAbsent() ? null : query.text();
        return text == null || text.isEmpty()
                ? null
                : TextQueries.read(new Values(query.faults()), query.path(), List.of(text));
    }

    private static TypeStrict typeStrict(Given given) {
        for (TypeStrict strict : TypeStrict.values()) {
            if (strict.code().equals(given.node().textValue())) {
                return strict;
            }
        }
        if (!given.isAbsent()) {
            given.notAmong(Arrays.stream(TypeStrict.values()).map(Term::code).toList());
        }
        return TypeStrict.ANY;
    }

    private static List<Optional<PropertyCondition>> conditions(Given properties) {
        List<Optional<PropertyCondition>> conditions = new ArrayList<>();
        if (properties.isAbsent()) {
            return conditions;
        }
        for (Given each : properties.elements(MOST_CONDITIONS)) {
            if (each.isObject()) {
                each.only(Set.of("pid", "v"));
                conditions.add(condition(each));
            }
        }
        return conditions;
    }

    // Empty of what cannot be compared: the standard lets clients say it all the same.
    private static Optional<PropertyCondition> condition(Given given) {
        Optional<EntityProperty> property = Optional.ofNullable(
                        given.field("pid").text())
                .flatMap(EntityProperty::of)
                .filter(EntityProperty::isComparable);
        if (given.field("v").isAbsent()) {
            given.field("v").fault("A value is needed.");
        }
        List<String> said = given.field("v").each(Values.MOST_VALUES).stream()
                .map(Given::scalar)
                .filter(Objects::nonNull)
                .toList();
        return property.map(known -> new PropertyCondition(known, said));
    }
}

package org.disclosures.reconciliation;

import java.util.List;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.search.TextQueries;

/**
 * A request for suggestions.
 *
 * @param prefix the text typed so far; may be empty
 * @param skipped number of suggestions to skip
 */
record Suggested(String prefix, int skipped, int limit) {

    private static final int LIMIT = 10;
    private static final int MOST = 20;
    private static final int MOST_SKIPPED = 1000;

    /** Reads the parameters; 400 if they are invalid. */
    static Suggested read(SuggestParameters parameters) {
        Values values = new Values(new Faults());
        String prefix = TextQueries.read(values, "prefix", sent(parameters.prefix));
        Long cursor = values.number("cursor", sent(parameters.cursor), 0, MOST_SKIPPED);
        Long limit = values.number("limit", sent(parameters.limit), 1, MOST);
        values.faults().throwIfAny();
        return new Suggested(
                prefix == null ? "" : prefix,
                cursor == null ? 0 : cursor.intValue(),
                limit == null ? LIMIT : limit.intValue());
    }

    /** The values that were sent; empty values count as absent. */
    static List<String> sent(List<String> given) {
        return given == null
                ? List.of()
                : given.stream().filter(value -> !value.isBlank()).toList();
    }

    /** The requested part of all suggestions. */
    <T> List<T> of(List<T> all) {
        return all.stream().skip(skipped).limit(limit).toList();
    }
}

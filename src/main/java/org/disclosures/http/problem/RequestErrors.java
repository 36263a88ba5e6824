package org.disclosures.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Collects the errors of a request, so that one response reports them all, up to fifty. */
public final class RequestErrors {

    private static final int LONGEST_ECHO = 100;
    private static final int MOST = 50;
    private static final int MOST_EXPLAINED = 5;

    /**
     * An error in one parameter or field.
     *
     * @param field name of the parameter or field
     * @param reason a sentence
     * @param value the value in error, truncated when long; absent if the parameter itself is unknown
     * @param allowed the allowed values, where they can be listed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequestError(String field, String reason, String value, List<String> allowed) {}

    private final List<RequestError> errors = new ArrayList<>();

    /** Notes an error that its reason fully describes. */
    public void add(String field, String value, String reason) {
        add(new RequestError(field, reason, cut(value), null));
    }

    /** Notes a value, or with a null value a parameter, that is not among those allowed. */
    public void add(String field, String value, String reason, Collection<String> allowed) {
        add(new RequestError(field, reason, cut(value), List.copyOf(allowed)));
    }

    /** True if no error was noted. */
    public boolean none() {
        return errors.isEmpty();
    }

    /** Throws a 400 with the errors noted, if any; they concern parameters. */
    public void throwIfAny() {
        throwIfAny(ProblemType.INVALID_PARAMETER);
    }

    /** Throws a 400 with the errors noted, if any. */
    public void throwIfAny(ProblemType type) {
        if (!errors.isEmpty()) {
            throw problem(type);
        }
    }

    HttpProblem problem(ProblemType type) {
        return type.with(detail()).with("errors", List.copyOf(errors)).build();
    }

    // Tells what to correct to callers that show nothing but the detail.
    private String detail() {
        String detail = errors.stream()
                .limit(MOST_EXPLAINED)
                .map(RequestErrors::explained)
                .collect(Collectors.joining(" "));
        String others = errors.stream()
                .skip(MOST_EXPLAINED)
                .map(error -> "`" + error.field + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? detail : detail + " See `errors` for " + others + ".";
    }

    private static String explained(RequestError error) {
        StringBuilder text = new StringBuilder("`").append(error.field).append('`');
        if (error.value != null && !error.value.isBlank()) {
            text.append(" (“").append(error.value).append("”)");
        }
        text.append(": ").append(error.reason);
        if (!error.reason.endsWith(".")) {
            text.append('.');
        }
        if (error.allowed != null) {
            text.append(" Allowed: ").append(String.join(", ", error.allowed)).append('.');
        }
        return text.toString();
    }

    // A short request can have very many errors; listing all would make a response a hundred times as long.
    private void add(RequestError error) {
        if (errors.size() < MOST) {
            errors.add(error);
        }
    }

    private static String cut(String value) {
        return value == null || value.length() <= LONGEST_ECHO ? value : value.substring(0, LONGEST_ECHO) + "…";
    }
}

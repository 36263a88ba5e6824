package org.disclosures.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the errors of a request, so that one response reports them all, up to fifty. */
public final class Faults {

    private static final int LONGEST_ECHO = 100;
    private static final int MOST = 50;

    /**
     * An error in one parameter or field.
     *
     * @param field name of the parameter or field
     * @param reason a sentence
     * @param value the value in error, truncated when long; absent if the parameter itself is unknown
     * @param allowed the allowed values, where they can be listed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String field, String reason, String value, List<String> allowed) {}

    private final List<Fault> faults = new ArrayList<>();

    /** Notes an error that its reason fully describes. */
    public void add(String field, String value, String reason) {
        add(new Fault(field, reason, cut(value), null));
    }

    /** Notes a value, or with a null value a parameter, that is not among those allowed. */
    public void add(String field, String value, String reason, Collection<String> allowed) {
        add(new Fault(field, reason, cut(value), List.copyOf(allowed)));
    }

    /** Throws a 400 with the errors noted, if any; they concern parameters. */
    public void throwIfAny() {
        throwIfAny(ProblemType.INVALID_PARAMETER);
    }

    /** Throws a 400 with the errors noted, if any. */
    public void throwIfAny(ProblemType type) {
        if (!faults.isEmpty()) {
            throw problem(type);
        }
    }

    HttpProblem problem(ProblemType type) {
        String fields =
                String.join(", ", faults.stream().map(Fault::field).distinct().toList());
        return type.with("The request has " + (type == ProblemType.INVALID_BODY ? "fields" : "parameters")
                        + " that cannot be used: " + fields + ".")
                .with("errors", List.copyOf(faults))
                .build();
    }

    // A short request can have very many errors; listing all would make a response a hundred times as long.
    private void add(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    private static String cut(String value) {
        return value == null || value.length() <= LONGEST_ECHO ? value : value.substring(0, LONGEST_ECHO) + "…";
    }
}

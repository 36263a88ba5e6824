package org.disclosures.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a request's parameters, so that one answer names it all, as far as the first fifty. */
public final class Faults {

    private static final int LONGEST_ECHO = 100;
    private static final int MOST = 50;

    /**
     * One faulty parameter.
     *
     * @param field the parameter's name
     * @param reason what is wrong, in a sentence
     * @param value the value at fault, cut when long; absent when the parameter itself is unknown
     * @param allowed what is allowed, where that can be listed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String field, String reason, String value, List<String> allowed) {}

    private final List<Fault> faults = new ArrayList<>();

    /** Notes a fault whose reason says all. */
    public void add(String field, String value, String reason) {
        add(new Fault(field, reason, cut(value), null));
    }

    /** Notes a value, or with a null value a parameter, that is not among those allowed. */
    public void add(String field, String value, String reason, Collection<String> allowed) {
        add(new Fault(field, reason, cut(value), List.copyOf(allowed)));
    }

    /** Answers 400 with every fault noted, if any was; they are faults of parameters. */
    public void throwIfAny() {
        throwIfAny(ProblemType.INVALID_PARAMETER);
    }

    /** Answers 400 with every fault noted, if any was. */
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

    // A short request can have very many faults; an answer that named them all would be a hundred times as long.
    private void add(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    private static String cut(String value) {
        return value == null || value.length() <= LONGEST_ECHO ? value : value.substring(0, LONGEST_ECHO) + "…";
    }
}

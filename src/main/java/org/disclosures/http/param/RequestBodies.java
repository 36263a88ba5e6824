package org.disclosures.http.param;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.record.SentValue;

/** Checks the bodies of requests against the constraints of their records. */
@ApplicationScoped
public class RequestBodies {

    private final Validator validator;

    RequestBodies(Validator validator) {
        this.validator = validator;
    }

    /** The errors of a body, by field; an absent body is an error, too. */
    public RequestErrors check(Object body) {
        if (body == null) {
            RequestErrors errors = new RequestErrors();
            errors.add("body", null, "The request has no body; send one.");
            errors.throwIfAny(ProblemType.INVALID_BODY);
        }
        return check(body, "");
    }

    /**
     * The errors of JSON in a parameter or a field of a form.
     *
     * @param name the parameter or field, which the paths of errors begin with
     */
    public RequestErrors check(Object json, String name) {
        RequestErrors errors = new RequestErrors();
        validator.validate(json).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> errors.add(
                        field(violation, name), SentValue.of(ViolationPath.value(violation)), reason(violation)));
        return errors;
    }

    private static String field(ConstraintViolation<?> violation, String name) {
        String path = ViolationPath.of(violation);
        if (path.isEmpty()) {
            return name.isEmpty() ? "body" : name;
        }
        return name.isEmpty() ? path : name + (path.startsWith(".") ? "" : ".") + path;
    }

    private static String reason(ConstraintViolation<?> violation) {
        String message = ViolationPath.message(violation);
        String begun = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}

package org.disclosures.http.param;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.ProblemType;

/** Checks the bodies of requests against the constraints of their records. */
@ApplicationScoped
public class Bodies {

    private final Validator validator;

    Bodies(Validator validator) {
        this.validator = validator;
    }

    /** The errors of a body, by field; an absent body is an error, too. */
    public Faults check(Object body) {
        Faults faults = new Faults();
        if (body == null) {
            faults.add("body", null, "The request has no body; send one.");
            faults.throwIfAny(ProblemType.INVALID_BODY);
        }
        validator.validate(body).stream()
                .sorted(Comparator.comparing(Bodies::field))
                .forEach(violation -> faults.add(field(violation), value(violation), reason(violation)));
        return faults;
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = ViolationPath.of(violation);
        return path.isEmpty() ? "body" : path;
    }

    private static String value(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() == null
                ? null
                : violation.getInvalidValue().toString();
    }

    private static String reason(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}

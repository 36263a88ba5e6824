package org.disclosures.http.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.http.Term;
import org.disclosures.http.record.FormerFieldException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Names the field of a body that cannot be read, and the values allowed there. */
public class BodyProblems extends ExceptionMapperBase<MismatchedInputException> {

    // The largest whole number whose successor JSON readers still hold exactly.
    private static final long LARGEST = (1L << 53) - 2;

    // Other kinds of unreadable bodies are mapped by the extension, whose problems StableProblems corrects.
    @ServerExceptionMapper
    public Response map(MismatchedInputException otherForm) {
        return toResponse(otherForm);
    }

    @Override
    protected HttpProblem toProblem(MismatchedInputException otherForm) {
        return of(otherForm);
    }

    static HttpProblem of(JsonProcessingException unreadable) {
        RequestErrors errors = new RequestErrors();
        note(unreadable, "", errors);
        return errors.problem(ProblemType.INVALID_BODY);
    }

    /**
     * Notes the error of JSON that cannot be read.
     *
     * @param name the parameter or field of a form that has the JSON; empty for a body
     */
    public static void note(JsonProcessingException unreadable, String name, RequestErrors errors) {
        String twice = repeated(unreadable);
        if (twice != null) {
            errors.add(name + (name.isEmpty() ? "" : ".") + twice, null, "The field occurs twice; remove one of them.");
            return;
        }
        String field = field(unreadable, name);
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            errors.add(
                    field,
                    null,
                    "There is no such field here"
                            + MeantTerm.hint(unknown.getPropertyName(), names(unknown.getKnownPropertyIds()))
                            + "; remove it, or use an allowed one.",
                    names(unknown.getKnownPropertyIds()));
        } else if (unreadable instanceof FormerFieldException both) {
            errors.add(field, null, both.getOriginalMessage());
        } else if (unreadable instanceof InvalidFormatException invalid
                && invalid.getTargetType().isEnum()
                && Term.class.isAssignableFrom(invalid.getTargetType())) {
            String given = String.valueOf(invalid.getValue());
            List<String> allowed = Arrays.stream(invalid.getTargetType().getEnumConstants())
                    .map(term -> ((Term) term).code())
                    .toList();
            errors.add(
                    field,
                    given,
                    "The value is not allowed" + MeantTerm.hint(given, allowed) + "; use one of the allowed values.",
                    allowed);
        } else if (unreadable instanceof InvalidFormatException invalid && invalid.getTargetType() == String.class) {
            errors.add(field, null, "The text has control characters; remove all except line breaks and tabs.");
        } else if (unreadable instanceof InvalidFormatException invalid && invalid.getTargetType() == LocalDate.class) {
            String given = String.valueOf(invalid.getValue());
            errors.add(field, given, "A date such as 2021-07-27 is needed" + MeantDate.dayHint(given) + ".");
        } else if (unreadable instanceof InvalidFormatException invalid) {
            errors.add(
                    field,
                    String.valueOf(invalid.getValue()),
                    needed(invalid, "The value has the wrong type; see the contract for the type expected."));
        } else {
            errors.add(field, null, needed(unreadable, "The body is not JSON of the expected form; see the contract."));
        }
    }

    // The path of a field that occurs twice, from the place of the parser; null for any other error.
    private static String repeated(JsonProcessingException unreadable) {
        Throwable cause = unreadable;
        while (cause instanceof JsonMappingException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (!(cause instanceof JsonParseException malformed
                && malformed.getOriginalMessage().startsWith("Duplicate field '")
                && malformed.getProcessor() != null)) {
            return null;
        }
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = malformed.getProcessor().getParsingContext(); at != null; at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.getCurrentName() != null) {
                path.insert(0, "." + at.getCurrentName());
            }
        }
        return path.substring(1);
    }

    /** The largest number that fields of a type take. */
    public static long largest(Class<?> type) {
        return type == Long.class ? LARGEST : Integer.MAX_VALUE;
    }

    private static String needed(JsonProcessingException unreadable, String otherwise) {
        Class<?> type = unreadable instanceof MismatchedInputException other ? other.getTargetType() : null;
        if (type == null) {
            return otherwise;
        }
        if (Number.class.isAssignableFrom(type)) {
            return "A whole number of at most " + largest(type) + " is needed.";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "An array is needed; put the value into brackets, even if there is only one.";
        }
        if (type == LocalDate.class) {
            return "A date such as 2021-07-27 is needed, as a text.";
        }
        if (type == Instant.class) {
            return "A time such as 2021-07-27T06:00:00Z is needed, as a text.";
        }
        if (type == String.class || Term.class.isAssignableFrom(type)) {
            return "A single text is needed; write it in quotation marks, without brackets.";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "An object is needed." : otherwise;
    }

    private static List<String> names(Collection<Object> properties) {
        return properties.stream().map(Object::toString).sorted().toList();
    }

    private static String field(JsonProcessingException unreadable, String name) {
        String path = !(unreadable instanceof JsonMappingException mapping)
                ? ""
                : mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining());
        String field = (name + path).replaceFirst("^\\.", "");
        return field.isEmpty() ? "body" : field;
    }
}

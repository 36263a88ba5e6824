package org.disclosures.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.disclosures.http.page.FullText;
import org.disclosures.http.param.StrictJson;
import org.disclosures.http.problem.Faults;

/**
 * A value of the JSON that a client sent, with its path for error messages.
 *
 * @param path the path, such as {@code queries.q0.limit}
 * @param node a missing node if there is no value
 * @param faults collects the errors
 */
record Given(String path, JsonNode node, Faults faults) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,40}");

    /** Parses a text that should be a JSON object; anything else is noted as an error, and read as an empty object. */
    static Given read(ObjectMapper json, String name, String text, Faults faults) {
        try {
            Given object = new Given(name, json.readTree(text), faults);
            return object.isObject() ? object : object.missing();
        } catch (JsonProcessingException malformed) {
            faults.add(name, text, "This is not JSON.");
            return new Given(name, MissingNode.getInstance(), faults);
        }
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    Given field(String name) {
        return new Given(path + "." + name, node.path(name), faults);
    }

    /** The names of its fields, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** True for an object; anything else is noted as an error. */
    boolean isObject() {
        if (!node.isObject()) {
            fault("An object is needed.");
        }
        return node.isObject();
    }

    /** Notes fields that an object cannot have. */
    void only(Collection<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                faults.add(
                        path + "." + name,
                        null,
                        "There is no such field here; remove it, or use an allowed one.",
                        known);
            }
        }
    }

    /** True if it is absent or a blank text. */
    boolean isBlank() {
        return isAbsent() || (node.isTextual() && node.textValue().isBlank());
    }

    /** The elements of an array; any other value as its only element; none if absent. */
    List<Given> each() {
        if (isAbsent()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(this);
        }
        List<Given> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Given(path + "[" + i + "]", node.get(i), faults));
        }
        return elements;
    }

    /** The elements of an array; any other value is noted as an error. */
    List<Given> elements(int most) {
        if (!node.isArray()) {
            fault("An array is needed.");
            return List.of();
        }
        if (node.size() > most) {
            fault("At most " + most + " are taken.");
            return List.of();
        }
        return each();
    }

    /**
     * The text of a text, a number or a boolean, or of the {@code id} of an object; null if it is none of these, is longer than a text
     * to search for, or has control characters.
     */
    String readable() {
        JsonNode value = node.isObject() ? node.path("id") : node;
        String text = value.asText().strip();
        return value.isValueNode()
                        && !value.isNull()
                        && text.length() <= FullText.LONGEST
                        && !StrictJson.isUnreadable(text)
                ? text
                : null;
    }

    /** A whole number, as a number or as a text, and at most as many as there may be; the default if it is none, or less than 1. */
    int bounded(int most, int otherwise) {
        String written = node.asText().strip();
        if (!WHOLE.matcher(written).matches()) {
            return otherwise;
        }
        BigInteger number = new BigInteger(written);
        return number.signum() > 0 ? number.min(BigInteger.valueOf(most)).intValue() : otherwise;
    }

    /** An integer within bounds, as a number or, from forms, as a text; the default if absent. Anything else is noted as an error. */
    int number(int least, int most, int otherwise) {
        if (isAbsent()) {
            return otherwise;
        }
        boolean written = node.isTextual() && node.textValue().matches("\\d{1,9}");
        long number =
                written ? Long.parseLong(node.textValue()) : node.canConvertToExactIntegral() ? node.asLong() : -1;
        if (number < least || number > most) {
            fault("The value is not a whole number from " + least + " to " + most + "; use one in that range.");
            return otherwise;
        }
        return (int) number;
    }

    void fault(String reason) {
        faults.add(path, isAbsent() ? null : node.toString(), reason);
    }

    /** Notes that the value is not allowed, with the allowed ones. */
    void notAmong(Collection<String> allowed) {
        faults.add(path, node.asText(), "The value is not allowed; use one of the allowed values.", allowed);
    }

    private Given missing() {
        return new Given(path, MissingNode.getInstance(), faults);
    }
}

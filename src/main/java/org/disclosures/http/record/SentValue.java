package org.disclosures.http.record;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.http.Term;

/** The values of fields as their senders wrote them, for the errors that concern them. */
public final class SentValue {

    private static final int LONGEST = 100;

    private SentValue() {}

    /**
     * A text or a number as it is, anything else in JSON; null for null, for an empty list, which may not have been sent at all, and for JSON
     * that is too long to be read.
     */
    public static String of(Object value) {
        if (value == null || value instanceof Collection<?> items && items.isEmpty()) {
            return null;
        }
        if (!(value instanceof Record || value instanceof Collection || value instanceof Map)) {
            return plain(value);
        }
        String json = json(value);
        return json.length() > LONGEST ? null : json;
    }

    /** The value at a path in a record, such as {@code attributions[0].role}; null if there is none. */
    public static Object at(Object owner, String path) {
        Object value = owner;
        for (String step : path.split("[.\\[]")) {
            if (value == null) {
                return null;
            }
            value = step.endsWith("]")
                    ? ((List<?>) value).get(Integer.parseInt(step.substring(0, step.length() - 1)))
                    : RecordFields.of(value.getClass()).get(step).of(value);
        }
        return value;
    }

    private static String plain(Object value) {
        return value instanceof Term term ? term.code() : value.toString();
    }

    private static String json(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(SentValue::json).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Record holder) {
            Map<String, Object> fields = new LinkedHashMap<>();
            RecordFields.of(holder.getClass()).forEach((name, field) -> fields.put(name, field.of(holder)));
            return json(fields);
        }
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(plain(value))) + '"';
    }
}

package org.disclosures.http.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The former fields of records, which lists replaced ({@link FormerName}). */
public final class FormerFields {

    private static final Map<Class<?>, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

    private FormerFields() {}

    /** The names of the lists of a record by those of the fields that they replaced. */
    public static Map<String, String> of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, any -> {
            Map<String, String> former = new LinkedHashMap<>();
            RecordFields.of(type).forEach((name, field) -> {
                FormerName before = field.annotation(FormerName.class);
                if (before != null) {
                    former.put(before.value(), name);
                }
            });
            return former;
        });
    }

    /** The error of an entry that has both a list and the field that it replaced. */
    public static String both(String former, String list) {
        return "`" + former + "` is the former name of `" + list + "`, and the entry has both; put all values into `"
                + list + "`, and remove `" + former + "`.";
    }
}

package org.disclosures.editorial.reading;

import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the values that fields of entries take, in the words of the contract. */
public final class ValueExpectations {

    private ValueExpectations() {}

    /**
     * A description of the values that a field takes.
     *
     * @param path the field, such as {@code figure.amount} or {@code places[0]}; empty for the entry itself
     */
    public static String of(Class<?> entry, String path) {
        Class<?> holder = entry;
        String told = description(entry.getAnnotation(Schema.class));
        for (String step : path.replaceAll("\\[\\d+]", "").split("\\.")) {
            RecordField field = RecordFields.of(holder).get(step);
            if (field == null) {
                return told;
            }
            told = description(field.annotation(Schema.class));
            holder = field.held();
        }
        return path.endsWith("]") && holder.isRecord() ? description(holder.getAnnotation(Schema.class)) : told;
    }

    private static String description(Schema schema) {
        return schema == null ? "" : schema.description();
    }
}

package org.disclosures.editorial.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;

/** Names of the fields that a change of an entry touched. The audit log records nothing more of their content. */
final class FieldChanges {

    private FieldChanges() {}

    static List<String> between(Record before, Record after) {
        return RecordFields.of(before.getClass()).values().stream()
                .filter(field -> !Objects.equals(field.of(before), field.of(after)))
                .map(RecordField::name)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}

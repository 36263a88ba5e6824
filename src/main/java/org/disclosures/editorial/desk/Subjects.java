package org.disclosures.editorial.desk;

import java.util.List;
import org.disclosures.editorial.change.Change;
import org.disclosures.record.RecordKind;

/** The records that a change has written, as the audit log names them. */
final class Subjects {

    private Subjects() {}

    /** The records written, without those of the given kinds. */
    static List<String> beside(Change change, RecordKind... kinds) {
        return change.written().entrySet().stream()
                .filter(written -> !List.of(kinds).contains(written.getKey()))
                .flatMap(written -> written.getValue().stream()
                        .map(id -> Desk.subject(written.getKey().collection(), id)))
                .toList();
    }
}

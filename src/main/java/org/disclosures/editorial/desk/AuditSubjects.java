package org.disclosures.editorial.desk;

import java.util.List;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.record.RecordKind;

/** The records that a change has written, as the audit log names them. */
final class AuditSubjects {

    private AuditSubjects() {}

    /** The records written, without those of the given kinds. */
    static List<String> beside(DatasetChange change, RecordKind... kinds) {
        return change.written().entrySet().stream()
                .filter(written -> !List.of(kinds).contains(written.getKey()))
                .flatMap(written -> written.getValue().stream()
                        .map(id -> EditTransaction.subject(written.getKey().collection(), id)))
                .toList();
    }
}

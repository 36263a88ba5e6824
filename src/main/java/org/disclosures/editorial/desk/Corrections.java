package org.disclosures.editorial.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.disclosures.access.Publication;
import org.disclosures.editorial.change.Change;
import org.disclosures.editorial.entry.Correctable;
import org.disclosures.vocabulary.AuditAction;

/** What holds for a change of a report or claim, by whether the public saw it. */
final class Corrections {

    private Corrections() {}

    /** What the audit log calls a change of some fields. */
    static AuditAction action(boolean seen, List<String> fields) {
        if (seen) {
            return AuditAction.CORRECTED;
        }
        return fields.equals(List.of("embargoUntil")) ? AuditAction.EMBARGO_CHANGED : AuditAction.CHANGED;
    }

    /** @param about the targets that it is about */
    static <B extends Record & Correctable> void check(
            B body, Publication publication, BodyFaults faults, Change change, Set<String> about) {
        String note = body.correctionNote();
        Instant embargoUntil = body.embargoUntil();
        boolean seen = publication.wasPublic(change.moment());
        if (seen && (note == null || note.isBlank())) {
            faults.add(body, "correctionNote", "The public saw it: say what is corrected.");
        }
        if (!seen && note != null) {
            faults.add(body, "correctionNote", "The public did not see it, so nothing is corrected.");
        }
        if (seen && !Objects.equals(embargoUntil, publication.embargoUntil())) {
            faults.add(body, "embargoUntil", "The public saw it: no embargo holds it back any more.");
        }
        change.text(body, "correctionNote", note, () -> about);
    }
}

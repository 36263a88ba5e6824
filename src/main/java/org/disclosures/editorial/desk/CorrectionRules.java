package org.disclosures.editorial.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.disclosures.access.Publication;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.CorrectableInput;
import org.disclosures.vocabulary.AuditAction;

/** The rules for changing a report or claim, which differ before and after its publication. */
final class CorrectionRules {

    private CorrectionRules() {}

    /** The action in the audit log for a change of these fields. */
    static AuditAction action(boolean seen, List<String> fields) {
        if (seen) {
            return AuditAction.CORRECTED;
        }
        return fields.equals(List.of("embargoUntil")) ? AuditAction.EMBARGO_CHANGED : AuditAction.CHANGED;
    }

    /** @param about ids of the targets that it is about */
    static <B extends Record & CorrectableInput> void check(
            B body, Publication publication, BodyErrors errors, DatasetChange change, Set<String> about) {
        String note = body.submission().correctionNote();
        Instant embargoUntil = body.submission().embargoUntil();
        boolean seen = publication.wasPublic(change.moment());
        if (seen && (note == null || note.isBlank())) {
            errors.add(body, "correctionNote", "This was published: add a correction note.");
        }
        if (!seen && note != null) {
            errors.add(body, "correctionNote", "This was never published, so it needs no correction note; remove it.");
        }
        if (seen && !Objects.equals(embargoUntil, publication.embargoUntil())) {
            errors.add(
                    body,
                    "embargoUntil",
                    "This was published, so its embargo cannot be changed; leave `embargoUntil` as it is.");
        }
        change.text(body, "correctionNote", note, () -> about);
    }
}

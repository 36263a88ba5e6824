package org.disclosures.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Result of a verification of the audit log. */
@Schema(name = "AuditVerification", description = "Result of verifying the audit log")
public record AuditVerificationView(
        @Schema(description = "Number of entries") long entries,

        @Schema(description = "True if every entry is as it was written and none is missing")
        boolean intact,

        @Schema(
                description = "Number of the first entry that was changed, moved, added or removed; absent if the log "
                        + "is intact")
        Long firstBroken,

        @Schema(
                description = "Hash of the last entry; absent if there is no entry. If you keep it elsewhere, it "
                        + "reveals later whether the whole log was rewritten")
        String headHash) {}

package org.disclosures.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Result of a verification of the audit log. */
@Schema(name = "AuditVerification", description = "Whether the audit log is as it was written")
public record AuditVerificationView(
        @Schema(description = "How many entries there are") long entries,

        @Schema(description = "Whether all of them are as they were written, and none is missing")
        boolean intact,

        @Schema(
                description =
                        "The number of the first entry that was changed, moved, added or taken away; absent if the log"
                                + " is intact")
        Long firstBroken,

        @Schema(
                description =
                        "The hash that the log ends with; absent if there is no entry. Kept elsewhere, it shows later"
                                + " whether the whole log was written anew")
        String headHash) {}

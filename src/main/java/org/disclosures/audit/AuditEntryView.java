package org.disclosures.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit log. */
@Schema(name = "AuditEntry", description = "An entry of the audit log: what was done, when, by whom and why")
public record AuditEntryView(
        @Schema(description = "Its number; the first is 1, and none is left out")
        long number,

        @Schema(description = "When it was done") Instant at,

        @Schema(description = "Who did it: a token by its label, a user of the identity provider, or `service`")
        String actor,

        @Schema(description = "What was done", ref = "AuditAction")
        String action,

        @Schema(
                description = "What was done, in the caller’s language; absent for an action that this version does not"
                        + " know")
        String actionLabel,

        @Schema(description = "What it was done to: where that is served, below the API’s version")
        String subject,

        @Schema(description = "Why; absent if nobody said") String reason,

        @Schema(
                description = "What was changed; absent if the action says all",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Schema.True.class)
        JsonNode detail,

        @Schema(description = "The hash of the entry before; absent from the first")
        String previousHash,

        @Schema(description = "SHA-256 over this entry and the hash before, in hexadecimal digits")
        String hash) {}

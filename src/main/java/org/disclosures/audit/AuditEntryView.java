package org.disclosures.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit log. */
@Schema(name = "AuditEntry", description = "An entry of the audit log: an action with its time, actor and reason")
public record AuditEntryView(
        @Schema(description = "Number, from 1 without gaps") long number,

        @Schema(description = "Time of the action") Instant at,

        @Schema(description = "Actor: a token by its label, a user of the identity provider, or `service`")
        String actor,

        @Schema(description = "Action", ref = "AuditAction") String action,

        @Schema(description = "Action in the caller’s language; absent for an action that this version does not know")
        String actionLabel,

        @Schema(description = "Record concerned: its address below the API’s version")
        String subject,

        @Schema(description = "Reason; absent if none was given")
        String reason,

        @Schema(
                description = "Details of the change; absent if the action needs none",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Schema.True.class)
        JsonNode detail,

        @Schema(description = "Hash of the previous entry; absent from the first")
        String previousHash,

        @Schema(description = "SHA-256 over this entry and the previous hash, in hexadecimal digits")
        String hash) {}

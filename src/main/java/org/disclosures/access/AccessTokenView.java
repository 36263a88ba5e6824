package org.disclosures.access;

import java.time.Instant;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An access token, without its secret. */
@Schema(name = "AccessToken", description = "An access token, without its secret")
public record AccessTokenView(
        @Schema(description = "Id") UUID id,

        @Schema(description = "Name") String label,

        @Schema(description = "Person who bears the token; absent if the token counts as a person of its own")
        String person,

        @Schema(description = "Address of the resource") String href,
        @Schema(description = "Role of the bearer") Role role,
        @Schema(description = "Time of creation") Instant createdAt,

        @Schema(description = "Creator: another token, by its label, or the service at its first start")
        String createdBy,

        @Schema(description = "Time of expiry") Instant expiresAt,

        @Schema(description = "Time of last use, to the minute; absent if it was never used")
        Instant lastUsedAt,

        @Schema(description = "Time of revocation; absent unless revoked")
        Instant revokedAt,

        @Schema(description = "True if the token can be used")
        boolean active) {

    static AccessTokenView of(AccessToken token, Instant now) {
        return new AccessTokenView(
                token.id(),
                token.label(),
                token.person(),
                Reference.href("tokens", token.id()),
                token.role(),
                token.createdAt(),
                token.createdBy(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revokedAt(),
                token.isActive(now));
    }
}

package org.disclosures.access;

import java.time.Instant;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An access token, without its secret. */
@Schema(name = "AccessToken", description = "An access token, without its secret")
public record AccessTokenView(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "What it is called") String label,

        @Schema(description = "The person who bears it; absent if the token counts as a person of its own")
        String person,

        @Schema(description = "Where it is served") String href,
        @Schema(description = "What its bearer may do") Role role,
        @Schema(description = "When it was created") Instant createdAt,

        @Schema(description = "Who created it: another token, by its label, or the service at its first start")
        String createdBy,

        @Schema(description = "When it runs out") Instant expiresAt,

        @Schema(description = "When it was last used, to the minute; absent if it never was")
        Instant lastUsedAt,

        @Schema(description = "When it was revoked; absent unless it was")
        Instant revokedAt,

        @Schema(description = "Whether it can be used") boolean active) {

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

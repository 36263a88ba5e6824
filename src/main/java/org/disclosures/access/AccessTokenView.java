package org.disclosures.access;

import java.time.Instant;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An access token, without its secret.
 *
 * @param id its id
 * @param label what it is called
 * @param person who bears it; absent if it was not said
 * @param href where it is served
 * @param role what its bearer may do
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param expiresAt when it runs out
 * @param lastUsedAt when it was last used, to the minute; absent if it never was
 * @param revokedAt when it was revoked; absent unless it was
 * @param active whether it can be used
 */
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

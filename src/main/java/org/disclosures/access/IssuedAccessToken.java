package org.disclosures.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An access token with its secret, which is shown only once.
 *
 * @param secret sent by the bearer; not stored
 */
@Schema(name = "IssuedAccessToken", description = "An access token with its secret, which is shown this once")
public record IssuedAccessToken(
        @JsonUnwrapped AccessTokenView token,

        @Schema(description = "What its bearer sends as `Authorization: Bearer …`. It is not kept, and shown this once")
        String secret) {}

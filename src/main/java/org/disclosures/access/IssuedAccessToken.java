package org.disclosures.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An access token with its secret, which is shown only once. */
@Schema(name = "IssuedAccessToken", description = "An access token with its secret, which is shown only once")
public record IssuedAccessToken(
        @JsonUnwrapped AccessTokenView token,

        @Schema(
                description =
                        "Secret that the bearer sends as `Authorization: Bearer …`. It is not stored and shown only once")
        String secret) {}

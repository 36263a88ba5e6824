package org.disclosures.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an access token is created with.
 *
 * @param label what it is called, for those who look after tokens
 * @param role what its bearer may do
 * @param expiresAt when it runs out; null for the usual lifetime
 */
@Schema(name = "NewAccessToken", description = "What an access token is created with")
public record NewAccessToken(
        @Schema(description = "What it is called, for those who look after tokens") @NotBlank @Size(max = 200)
        String label,

        @Schema(description = "What its bearer may do") @NotNull
        Role role,

        @Schema(description = "When it runs out, at most 400 days from now; absent for 90 days")
        Instant expiresAt) {}

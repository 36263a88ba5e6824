package org.disclosures.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that creates an access token. */
@Schema(name = "NewAccessToken", description = "What an access token is created with")
public record NewAccessToken(
        @Schema(description = "What it is called, for those who look after tokens") @NotBlank @Size(max = 200)
        String label,

        @Schema(
                description = "The person who bears it, under the same name in each of their tokens, so that the two"
                        + " editors’ rule counts them as one; for a user of the identity provider, the issuer, a blank"
                        + " and the subject; absent if the token counts as a person of its own")
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String person,

        @Schema(description = "What its bearer may do") @NotNull
        Role role,

        @Schema(description = "When it runs out, at most 400 days from now; absent for 90 days")
        Instant expiresAt) {}

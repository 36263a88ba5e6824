package org.disclosures.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that creates an access token. */
@Schema(name = "NewAccessToken", description = "Properties of a new access token")
public record NewAccessToken(
        @Schema(description = "Label, for those who manage tokens") @NotBlank @Size(max = 200)
        String label,

        @Schema(
                description = "Person who bears the token, spelled the same in each of their tokens, so that the "
                        + "two editors’ rule counts them as one person; for a user of the identity provider, the "
                        + "issuer, a space and the subject; absent if the token counts as a person of its own")
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String person,

        @Schema(description = "Role of the bearer") @NotNull Role role,

        @Schema(description = "Time of expiry, at most 400 days from now; absent for 90 days")
        Instant expiresAt) {}

package org.disclosures.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is stored of a claim, as far as it tells whom the claim is about.
 *
 * @param id its id
 * @param target the id of its target; null for none
 * @param statement its statement, with placeholders
 * @param others its other texts, without nulls
 */
public record ScreenedClaim(UUID id, String target, String statement, List<String> others) {

    /** The same of other texts that may be null. */
    public static ScreenedClaim of(UUID id, String target, String statement, String... others) {
        return new ScreenedClaim(
                id,
                target,
                statement,
                Arrays.stream(others).filter(Objects::nonNull).toList());
    }
}

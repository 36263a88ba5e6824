package org.disclosures.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The stored parts of a claim that show if it is about a person whose name is withheld.
 *
 * @param target id of its target; null for none
 * @param statement its statement, with placeholders
 * @param others its other texts, without nulls
 */
public record ScreenedClaim(UUID id, String target, String statement, List<String> others) {

    /** A claim whose other texts may be null. */
    public static ScreenedClaim of(UUID id, String target, String statement, String... others) {
        return new ScreenedClaim(
                id,
                target,
                statement,
                Arrays.stream(others).filter(Objects::nonNull).toList());
    }

    /** This claim with further texts, without nulls. */
    public ScreenedClaim with(Stream<String> more) {
        return new ScreenedClaim(
                id, target, statement, Stream.concat(others.stream(), more).toList());
    }
}

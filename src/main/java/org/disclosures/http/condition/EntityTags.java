package org.disclosures.http.condition;

import java.util.Arrays;
import org.disclosures.http.problem.ProblemType;

/** Entity tags of editable records (RFC 9110): strong ones, made from the version. */
public final class EntityTags {

    private static final String ANY = "*";

    private EntityTags() {}

    /** The entity tag of a version. */
    public static String of(int version) {
        return "\"v" + version + "\"";
    }

    /**
     * Lets a change proceed only if it applies to the current version.
     *
     * @param ifMatch the request's {@code If-Match}: entity tags, of which one has to match, or {@code *}
     * @param version the current version
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 if the version is another
     */
    public static void require(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemType.PRECONDITION_REQUIRED
                    .with("`If-Match` is missing; send it with the `ETag` of the record to be changed.")
                    .build();
        }
        String current = of(version);
        boolean matches = ifMatch.strip().equals(ANY)
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(current::equals);
        if (!matches) {
            throw ProblemType.PRECONDITION_FAILED
                    .with("The record has changed since you read it; read it again and send its new `ETag`.")
                    .build();
        }
    }
}

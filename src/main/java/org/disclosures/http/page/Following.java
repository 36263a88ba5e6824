package org.disclosures.http.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A slice of a list that grows only at its end and that callers follow. Each response says where to go on, even when there is nothing new.
 *
 * @param items in the order of the list
 */
public record Following<T>(List<T> items, Position page) implements Listing<T> {

    /** The position that a reader has reached. */
    @Schema(name = "FollowingPosition", description = "How far a list was read")
    public record Position(
            @Schema(description = "The most items the page may have")
            int limit,

            @Schema(description = "The `since` to go on from, also when nothing is new; it does not age")
            String next,

            @Schema(description = "Whether there is more to read already; otherwise ask again later")
            boolean more) {}
}

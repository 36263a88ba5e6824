package org.disclosures.http.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some items of a list that grows at its end only and that callers follow: each answer says where to go on, also when there is nothing
 * new.
 *
 * @param items the items, in the order of the list
 * @param page how far the list was read
 */
public record Following<T>(List<T> items, Position page) implements Listing<T> {

    /**
     * How far a list was read.
     *
     * @param limit the most items that were asked for
     * @param next the cursor to go on from
     * @param more whether there is more to read already
     */
    @Schema(name = "FollowingPosition", description = "How far a list was read")
    public record Position(
            @Schema(description = "The most items the page may have")
            int limit,

            @Schema(description = "The `since` to go on from, also when nothing is new; it does not age")
            String next,

            @Schema(description = "Whether there is more to read already; otherwise ask again later")
            boolean more) {}
}

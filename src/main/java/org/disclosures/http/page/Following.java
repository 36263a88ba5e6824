package org.disclosures.http.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A slice of a list that grows only at its end and that callers follow. Each response says where to go on, even when there is nothing new.
 *
 * @param items in the order of the list
 */
public record Following<T>(List<T> items, FollowingPosition page) implements ListResponse<T> {

    /** The position that a reader has reached. */
    @Schema(name = "FollowingPosition", description = "Position in a list that is followed")
    public record FollowingPosition(
            @Schema(description = "Maximum number of items on the page")
            int limit,

            @Schema(description = "`since` of the next request, also when nothing is new; it does not expire")
            String next,

            @Schema(description = "True if more items are available now; otherwise try again later")
            boolean more) {}
}

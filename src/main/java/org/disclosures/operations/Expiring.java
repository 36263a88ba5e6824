package org.disclosures.operations;

import java.time.Instant;

/** Records that are deleted when they are old. */
public interface Expiring {

    /**
     * Deletes some of those that are too old, in a transaction that is open.
     *
     * @param most how many to delete at most, roughly where they belong together
     * @return how many were deleted; fewer than {@code most} if none is left
     */
    int purge(RetentionConfig config, Instant now, int most);
}

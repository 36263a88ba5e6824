package org.disclosures.operations;

import java.time.Instant;

/** Records that are deleted when they are old. */
public interface ExpiringRecords {

    /**
     * Deletes some of the expired records, in an open transaction.
     *
     * @param most approximate maximum; records that belong together are deleted together
     * @return the number deleted; fewer than {@code most} if none is left
     */
    int purge(RetentionConfig config, Instant now, int most);
}

package org.disclosures.http.cache;

import java.time.Instant;

/**
 * A state of the public dataset.
 *
 * @param tag differs between any two different states
 * @param changedAt moment of the change that led to it; null if not known
 * @param revision revision of the public dataset
 * @param screen generation of the names that are screened on reading. Not part of entity tags, which would reveal that names are screened
 *     that were never public
 */
public record PublicState(String tag, Instant changedAt, long revision, long screen) {

    /** A state in which no names are screened. */
    public PublicState(String tag, Instant changedAt, long revision) {
        this(tag, changedAt, revision, 0);
    }

    /** A copy with this generation of screened names. */
    public PublicState screened(long by) {
        return new PublicState(tag, changedAt, revision, by);
    }
}

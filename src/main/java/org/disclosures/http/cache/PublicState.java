package org.disclosures.http.cache;

import java.time.Instant;

/**
 * A state of everything that the public sees.
 *
 * @param tag a word that no two states that differ share
 * @param changedAt when it came about; null where that is not known
 * @param screen which names are taken out of texts while they are read; of no account to entity tags, since it would tell of names
 *     that the public was never shown
 * @param revision the revision of the public dataset
 */
public record PublicState(String tag, Instant changedAt, long revision, long screen) {

    /** One in which no name is taken out of texts. */
    public PublicState(String tag, Instant changedAt, long revision) {
        this(tag, changedAt, revision, 0);
    }

    /** The same with names taken out of texts. */
    public PublicState screened(long by) {
        return new PublicState(tag, changedAt, revision, by);
    }
}

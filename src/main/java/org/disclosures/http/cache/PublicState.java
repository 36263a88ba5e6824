package org.disclosures.http.cache;

import java.time.Instant;

/**
 * A state of everything that the public sees.
 *
 * @param tag a word that no two states that differ share
 * @param changedAt when it came about; null where that is not known
 * @param revision the revision of the public dataset
 */
public record PublicState(String tag, Instant changedAt, long revision) {}

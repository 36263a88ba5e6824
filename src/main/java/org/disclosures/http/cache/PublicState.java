package org.disclosures.http.cache;

import java.time.Instant;

/**
 * A state of everything that the public sees; no two that differ are equal.
 *
 * @param revision the revision of the dataset
 * @param raisedAt when the revision was raised to this, which tells databases apart; null before there was anything
 */
public record PublicState(long revision, Instant raisedAt) {}

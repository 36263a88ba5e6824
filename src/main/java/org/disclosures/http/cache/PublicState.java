package org.disclosures.http.cache;

/**
 * A state of everything that the public sees.
 *
 * @param tag a word that no two states that differ share
 */
public record PublicState(String tag) {}

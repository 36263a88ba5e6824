package org.disclosures.http.param;

/**
 * A range of values, both ends included.
 *
 * @param from its start; null if it has none
 * @param to its end; null if it has none
 */
public record Range<T>(T from, T to) {}

package org.disclosures.http.param;

/**
 * A range of values that includes both ends.
 *
 * @param from null for no lower end
 * @param to null for no upper end
 */
public record ValueRange<T>(T from, T to) {}

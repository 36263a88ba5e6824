package org.disclosures.claim;

/**
 * An interval of whole numbers.
 *
 * @param lower the least number, 0 or more
 * @param upper the greatest number; null for no upper limit
 */
public record Bounds(long lower, Long upper) {}

package org.disclosures.editorial.change;

/**
 * What became of an entry.
 *
 * @param thing the thing that says what the entry does
 * @param before the entry that said what the thing was; null if it is new, the entry itself if nothing changed
 */
public record Written<E, T>(T thing, E before) {}

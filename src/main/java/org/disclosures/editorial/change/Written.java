package org.disclosures.editorial.change;

/**
 * The result of writing an entry.
 *
 * @param thing the record in its new state
 * @param before the entry of its former state; null if the record is new, the entry itself if nothing changed
 */
public record Written<E, T>(T thing, E before) {}

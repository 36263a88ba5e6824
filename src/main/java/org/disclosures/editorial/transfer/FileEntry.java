package org.disclosures.editorial.transfer;

/** An entry with the line that it starts in. */
record FileEntry<E extends Record>(int line, E entry) {}

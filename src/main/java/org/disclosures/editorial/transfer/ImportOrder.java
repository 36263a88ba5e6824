package org.disclosures.editorial.transfer;

/**
 * The task of an import.
 *
 * @param apply false for a dry run
 * @param note public note of its corrections; null if it may correct nothing
 * @param delimiter of a table; null to detect it from the header
 */
record ImportOrder(ImportFormat format, boolean apply, String note, Character delimiter) {}

package org.disclosures.editorial.transfer;

/**
 * What an import is to do.
 *
 * @param format the format of the file
 * @param apply whether to write it, or only to check it
 * @param note the public note of what it corrects; null if nothing may be corrected
 * @param delimiter what separates the cells of a row; null to tell by the header
 */
record ImportOrder(ImportFormat format, boolean apply, String note, Character delimiter) {}

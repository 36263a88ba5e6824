package org.disclosures.exchange;

/**
 * The source of a row.
 *
 * @param of the item
 * @param service address of the service
 */
record FlatRow<T>(T of, String service) {}

package org.disclosures.exchange;

/**
 * What a row is read off.
 *
 * @param of what it is a row of
 * @param service the address of the service
 */
record Row<T>(T of, String service) {}

/** Feeds of the latest publications, corrections and retractions: Atom (RFC 4287) and JSON Feed 1.1. */
package org.disclosures.exchange.feed;

/** Feeds of what was made public, corrected or retracted last: Atom (RFC 4287) and JSON Feed 1.1. */
package org.disclosures.exchange.feed;

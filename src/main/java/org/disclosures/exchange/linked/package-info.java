/** JSON-LD: claims of schema.org, never reviews of them, attributed by PROV-O. */
package org.disclosures.exchange.linked;

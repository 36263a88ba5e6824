/** Reads the records that items of a list refer to, for formats that write them out in full. */
package org.disclosures.exchange.referenced;

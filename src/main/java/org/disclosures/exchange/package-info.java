/** Representations of the dataset other than JSON. */
package org.disclosures.exchange;

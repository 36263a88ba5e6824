/** What the dataset looks like outside of JSON: pictures, and what other pages take in. */
package org.disclosures.exchange;

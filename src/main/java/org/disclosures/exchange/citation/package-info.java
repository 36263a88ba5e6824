/** Citations of claims and reports, in the styles that newsrooms, scholars and reference managers use. */
package org.disclosures.exchange.citation;

/** What formats that follow references, and do not only name them, read beside the items of a list. */
package org.disclosures.exchange.things;

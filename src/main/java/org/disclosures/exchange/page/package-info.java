/** Pages for people: the permalinks of claims, and their cards for frames. Their content is that of the API. */
package org.disclosures.exchange.page;

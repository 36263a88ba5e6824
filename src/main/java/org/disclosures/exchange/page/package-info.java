/** Pages for people: the permalinks of claims, and cards of them for frames. They say what the API says, and no more. */
package org.disclosures.exchange.page;

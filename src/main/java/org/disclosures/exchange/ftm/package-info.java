/** FollowTheMoney, as Aleph takes it in. {@code docs/newsroom/aleph.md} says what becomes what, and why. */
package org.disclosures.exchange.ftm;

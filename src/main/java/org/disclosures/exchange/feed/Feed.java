package org.disclosures.exchange.feed;

import java.time.Instant;
import java.util.List;

/**
 * The content of a feed, whatever its format.
 *
 * @param id globally unique, and the same at every address of the service
 * @param about description in a sentence
 * @param language of its labels, BCP 47
 * @param address of the feed
 * @param home address of the service's website
 * @param updated time of the latest change in it
 * @param entries the latest changes, newest first
 */
record Feed(
        String id,
        String title,
        String about,
        String language,
        String address,
        String home,
        Instant updated,
        List<FeedEntry> entries) {

    /**
     * An entry.
     *
     * @param id globally unique, and permanent as long as its record has its id
     * @param title attribution and statement, or the change and its record; never cut
     * @param page address of the record
     * @param type media type at that address
     * @param document web address of the document concerned; null if not known
     * @param published time of first publication
     * @param updated time at which the present revision was published
     * @param html content, safe to show
     * @param tags in words
     */
    record FeedEntry(
            String id,
            String title,
            String page,
            String type,
            String document,
            Instant published,
            Instant updated,
            String html,
            List<String> tags) {}
}

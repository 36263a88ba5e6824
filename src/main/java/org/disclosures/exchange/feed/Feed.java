package org.disclosures.exchange.feed;

import java.time.Instant;
import java.util.List;

/**
 * What a feed tells, in whatever form.
 *
 * @param id what tells it from every other, the same wherever it is served
 * @param title what it is
 * @param about the same in a sentence
 * @param language the language of its labels, BCP 47
 * @param address where it is served
 * @param home where the service is for people
 * @param updated when the last of it was changed
 * @param entries what was changed last, the last first
 */
record Feed(
        String id,
        String title,
        String about,
        String language,
        String address,
        String home,
        Instant updated,
        List<Entry> entries) {

    /**
     * An entry.
     *
     * @param id what tells it from every other, the same for as long as what it tells of has its id
     * @param title who says what, or what happened to what; never cut
     * @param page where it is served
     * @param type what that is, a media type
     * @param document where the document can be read that it tells of; null if that is not known
     * @param published from when the public saw it first
     * @param updated from when it saw it as it is
     * @param html what it is, safe to show
     * @param tags what it is about, in words
     */
    record Entry(
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

package org.disclosures.scale;

import java.time.LocalDate;

/**
 * An invented report, as far as its claims need to know it.
 *
 * @param index its place among the reports, oldest first
 * @param id its id
 * @param firstClaim the index among all claims of its first one
 * @param claims how many claims it makes
 * @param language its language, and that of its statements
 * @param publishedOn when it was published
 * @param country the alpha-2 code of the country that it is about
 * @param standing where it stands on its way to the public
 */
record InventedReport(
        int index,
        String id,
        int firstClaim,
        int claims,
        String language,
        LocalDate publishedOn,
        String country,
        PublicationStanding standing) {

    /** The key of one of its claims. */
    static String key(int position) {
        return "claim-" + (position + 1);
    }
}

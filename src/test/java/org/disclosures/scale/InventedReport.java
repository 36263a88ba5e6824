package org.disclosures.scale;

import java.time.LocalDate;

/**
 * The properties of an invented report that its claims need.
 *
 * @param index its position among the reports, oldest first
 * @param id its id
 * @param firstClaim the index of its first claim among all claims
 * @param claims the number of its claims
 * @param language its language, and that of its statements
 * @param publishedOn its date of publication
 * @param country the alpha-2 code of its country
 * @param standing its state of publication
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

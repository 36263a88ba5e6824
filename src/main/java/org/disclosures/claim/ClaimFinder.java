package org.disclosures.claim;

import java.util.Optional;
import java.util.UUID;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.Rows;

/** Finds claims by their words and by all else, in an index that follows the database. */
public interface ClaimFinder {

    /**
     * Begins to find in what the caller sees, as things stand now. Called before anything is read from the database, so that what is
     * read then is no older.
     */
    Finding begin();

    /**
     * The same for those who can do without: empty if that would take long, or if there is nothing to find that could be shown as it
     * is found.
     */
    Optional<Finding> beginIfReady();

    /** What is found is as things stood when this was begun, until it is closed. */
    interface Finding extends AutoCloseable {

        /**
         * A page of the claims that meet criteria and that a text is found in.
         *
         * @param text as {@link org.disclosures.http.page.FullText#read} gave it
         * @return the ids of the claims, in the order asked for
         */
        Page<UUID> page(FilterCriteria criteria, String text, PageRequest<?> request);

        /**
         * The same with the claims themselves.
         *
         * @param text what is found in them; null for anything
         * @return what the public is shown of them, in the caller's language; empty if it is not the public that asks
         */
        Optional<Page<ClaimView>> shown(FilterCriteria criteria, String text, PageRequest<?> request);

        /**
         * Everything that meets criteria and that a text is found in, in the order asked for.
         *
         * @param text what is found in it; null for anything
         * @return the claims as the public is shown them, in the caller's language; empty if it is not the public that asks. Closing
         *     them does not close this
         */
        Optional<Rows<ClaimRecord>> everything(FilterCriteria criteria, String text, PageRequest<?> request);

        /** The ids of the same claims, as far as the caller sees them. */
        Rows<UUID> ids(FilterCriteria criteria, String text, PageRequest<?> request);

        @Override
        void close();
    }
}

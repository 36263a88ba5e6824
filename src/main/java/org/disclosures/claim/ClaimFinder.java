package org.disclosures.claim;

import java.util.UUID;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;

/** Finds claims by their words. */
public interface ClaimFinder {

    /**
     * Begins to find in what the caller sees, as things stand now. Called before anything is read from the database, so that what is
     * read then is no older.
     */
    Finding begin();

    /** What is found is as things stood when this was begun, until it is closed. */
    interface Finding extends AutoCloseable {

        /**
         * A page of the claims that meet criteria and that a text is found in.
         *
         * @param text as {@link org.disclosures.http.page.FullText#read} gave it
         * @return the ids of the claims, in the order asked for
         */
        Page<UUID> page(ClaimCriteria criteria, String text, PageRequest<?> request);

        @Override
        void close();
    }
}

package org.disclosures.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.ListRows;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;

/** Finds claims by words and filters, in an index that follows the database. */
public interface ClaimFinder {

    /**
     * Starts a search in the claims that the caller may see at present. Called before anything is read from the database, so that
     * those reads are not older.
     */
    ClaimSearch begin();

    /**
     * Starts a search unless it would take long, or its results would have to be read from the database anyway; empty in these
     * cases.
     */
    Optional<ClaimSearch> beginIfReady();

    /** The public views of claims, by id, as far as they can be read without the database: by the public, at present. */
    default Map<UUID, ClaimView> prepared(Collection<UUID> ids) {
        try (ClaimSearch search = ids.isEmpty() ? null : beginIfReady().orElse(null)) {
            return search == null ? Map.of() : search.views(ids);
        }
    }

    /**
     * The figures and names on which minimums rest.
     *
     * @param claims the public views of the claims with these figures, in the caller’s language
     */
    record FigureRanking(
            List<BoundsService.RankedFigure> figures,
            List<BoundsService.NamedCount> people,
            Map<UUID, ClaimView> claims) {}

    /** A search in one state of the index until it is closed. */
    interface ClaimSearch extends AutoCloseable {

        /**
         * A page of the claims that meet criteria and contain a text.
         *
         * @param text as {@link org.disclosures.http.page.FullTextSearch#read} returned it
         * @return the ids of the claims, in the requested order
         */
        Page<UUID> page(FilterCriteria criteria, String text, PageRequest<?> request);

        /**
         * A page of the views of the claims that meet criteria and contain a text.
         *
         * @param text null for none
         * @return the public views in the caller's language; empty if the caller is not the public
         */
        Optional<Page<ClaimView>> shown(FilterCriteria criteria, String text, PageRequest<?> request);

        /** The public views of claims in the caller's language, by id; without those hidden, and none unless the caller is the public. */
        Map<UUID, ClaimView> views(Collection<UUID> ids);

        /**
         * The figures and names on which the minimums for a country rest, by its role.
         *
         * @param most maximum number of figures of each minimum, the largest first
         * @return empty if the caller is not the public
         */
        Optional<FigureRanking> ranking(String country, int most);

        /**
         * The figures and names on which the minimums of groups rest, over the standing claims about targets that meet criteria.
         *
         * @param alone the groups that a figure is about alone if it sets a minimum
         * @param most maximum number of figures of each minimum, the largest first
         * @return by groups; empty if the caller is not the public
         */
        Optional<Map<FigureGroups, FigureRanking>> rankings(
                Set<FigureGroups> groups, FilterCriteria criteria, List<FigureScope.ScopedGroup> alone, int most);

        /**
         * All claims that meet criteria and contain a text, in the requested order.
         *
         * @param text null for none
         * @return the public views in the caller's language; empty if the caller is not the public. Closing them does not close
         *     this search
         */
        Optional<ListRows<ClaimRecord>> everything(FilterCriteria criteria, String text, PageRequest<?> request);

        /** The ids of all claims that meet criteria and contain a text, and that the caller may see. */
        ListRows<UUID> ids(FilterCriteria criteria, String text, PageRequest<?> request);

        @Override
        void close();
    }
}

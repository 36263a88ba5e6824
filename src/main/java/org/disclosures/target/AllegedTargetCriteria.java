package org.disclosures.target;

import java.time.LocalDate;
import java.util.Set;
import org.disclosures.http.param.Range;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.TargetKind;

/**
 * Checked filters for alleged targets. Values of one criterion are alternatives, and an empty set filters nothing; different criteria
 * narrow each other. Visibility is not a criterion.
 *
 * @param scope code of the category in the list's address; null for every target
 * @param categories codes of their categories
 * @param countries codes of the countries in which sources place them
 * @param affiliations ids of organisations that sources connect them with
 * @param assurances evidence level of the strongest standing claim that they were selected or infected
 * @param about properties of one claim about them
 */
public record AllegedTargetCriteria(
        String scope,
        Set<String> categories,
        Set<TargetKind> kinds,
        Set<String> countries,
        Set<String> affiliations,
        Set<Assurance> assurances,
        About about) {

    /**
     * The properties that one claim about a target must have together.
     *
     * @param sources ids of sources, of which one is in its chain
     * @param technologies ids of technologies that it is about
     * @param asserted the days on which it was asserted
     */
    public record About(Set<String> sources, Set<String> technologies, Range<LocalDate> asserted) {

        /** Takes the sets over, so that nobody changes them. */
        public About {
            sources = Set.copyOf(sources);
            technologies = Set.copyOf(technologies);
        }

        /** True if any claim matches. */
        public boolean isAnything() {
            return sources.isEmpty() && technologies.isEmpty() && asserted.from() == null && asserted.to() == null;
        }
    }

    /** Takes the sets over, so that nobody changes them. */
    public AllegedTargetCriteria {
        categories = Set.copyOf(categories);
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        affiliations = Set.copyOf(affiliations);
        assurances = Set.copyOf(assurances);
    }
}

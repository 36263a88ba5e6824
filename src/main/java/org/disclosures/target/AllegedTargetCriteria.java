package org.disclosures.target;

import java.time.LocalDate;
import java.util.Set;
import org.disclosures.http.param.Range;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.TargetKind;

/**
 * Which targets are asked for, read and checked, however they are found. Values of one criterion are alternatives, and an empty set
 * asks for nothing; different criteria narrow each other. Who may see a target is no criterion.
 *
 * @param scope the code of the category whose targets are listed, as the list's address says; null for every target
 * @param categories the codes of their categories
 * @param kinds their kinds
 * @param countries the codes of the countries that sources place them in
 * @param affiliations the organisations that sources connect them with
 * @param assurances the assurance of the strongest standing claim that they were selected or infected
 * @param about what one and the same claim about them is
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
     * What a claim about a target is.
     *
     * @param sources someone in its chain
     * @param technologies the technologies that it is about
     * @param asserted the days it was asserted on
     */
    public record About(Set<String> sources, Set<String> technologies, Range<LocalDate> asserted) {

        /** Takes the sets over, so that nobody changes them. */
        public About {
            sources = Set.copyOf(sources);
            technologies = Set.copyOf(technologies);
        }

        /** Whether any claim will do. */
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

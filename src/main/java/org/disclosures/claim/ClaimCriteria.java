package org.disclosures.claim;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.disclosures.http.param.Range;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PlaceRole;

/**
 * Which claims are asked for, read and checked, however they are found. Values of one criterion are alternatives, and an empty set
 * asks for nothing; different criteria narrow each other. Who may see a claim is no criterion.
 *
 * @param scope what they belong to
 * @param reports the reports that make them
 * @param chain who said them
 * @param kinds their kinds
 * @param assurances their assurances
 * @param categories the codes of the categories of the targets they are about
 * @param targets the targets they are about
 * @param places the places they name
 * @param technologies the technologies they are about
 * @param vendors the vendors of those
 * @param units the units of their figures
 * @param figure the range that their figure lies in on its source's word: its lower bound at least, its upper bound at most
 * @param asserted when they were asserted
 * @param occurred when what they claim may have occurred
 * @param bearing what they bear on
 * @param linked whether they are linked with another public claim; null for either
 * @param disputed whether a public claim contradicts them; null for either
 * @param standing whether no public claim corrects or supersedes them; null for either
 */
public record ClaimCriteria(
        ClaimScope scope,
        Set<String> reports,
        Chain chain,
        Set<ClaimKind> kinds,
        Set<Assurance> assurances,
        Set<String> categories,
        Set<String> targets,
        Places places,
        Set<String> technologies,
        Set<String> vendors,
        Set<FigureUnit> units,
        Range<Long> figure,
        Range<LocalDate> asserted,
        Range<LocalDate> occurred,
        Bearing bearing,
        Boolean linked,
        Boolean disputed,
        Boolean standing) {

    /** Takes the sets over, so that nobody changes them. */
    public ClaimCriteria {
        reports = Set.copyOf(reports);
        kinds = Set.copyOf(kinds);
        assurances = Set.copyOf(assurances);
        categories = Set.copyOf(categories);
        targets = Set.copyOf(targets);
        technologies = Set.copyOf(technologies);
        vendors = Set.copyOf(vendors);
        units = Set.copyOf(units);
    }

    /** The same of claims that stand, unless it was asked which: what no longer stands is counted nowhere. */
    public ClaimCriteria counted() {
        return standing != null
                ? this
                : new ClaimCriteria(
                        scope,
                        reports,
                        chain,
                        kinds,
                        assurances,
                        categories,
                        targets,
                        places,
                        technologies,
                        vendors,
                        units,
                        figure,
                        asserted,
                        occurred,
                        bearing,
                        linked,
                        disputed,
                        true);
    }

    /**
     * Who said something: one of some sources, anywhere in the chain. The publisher of the report is always its last link.
     *
     * @param sources the sources
     * @param roles the roles that they have in the chain; none for any
     */
    public record Chain(Set<String> sources, Set<AttributionRole> roles) {

        /** Takes the sets over, so that nobody changes them. */
        public Chain {
            sources = Set.copyOf(sources);
            roles = Set.copyOf(roles);
        }
    }

    /**
     * The places that claims name: one of the countries, and one of the regions; where there are neither, any in one of the roles.
     *
     * @param countries the codes of the countries
     * @param regions the ids of the regions
     * @param roles the roles of those places; none for any
     */
    public record Places(Set<String> countries, Set<String> regions, Set<PlaceRole> roles) {

        /** Takes the sets over, so that nobody changes them. */
        public Places {
            countries = Set.copyOf(countries);
            regions = Set.copyOf(regions);
            roles = Set.copyOf(roles);
        }
    }

    /**
     * What claims bear on: another public claim, one of some and in one of some ways, by one and the same link.
     *
     * @param claims those claims; none for any
     * @param types those ways; none for any
     */
    public record Bearing(Set<UUID> claims, Set<LinkType> types) {

        /** Takes the sets over, so that nobody changes them. */
        public Bearing {
            claims = Set.copyOf(claims);
            types = Set.copyOf(types);
        }
    }
}

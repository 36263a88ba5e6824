package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.http.Term;
import org.disclosures.http.filter.FilterType;
import org.disclosures.http.language.Language;
import org.disclosures.http.representation.PublicCollections;
import org.disclosures.http.representation.PublicResources;
import org.disclosures.vocabulary.TermLabels;

/** Finds the names of facet values in the caller's language. */
@ApplicationScoped
class FacetNames {

    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    // More than there are countries; others that tie with the last one shown are not named just to be put in order.
    private static final int MOST_TIED = 300;
    private static final Comparator<Map.Entry<String, Long>> LATEST_FIRST =
            Map.Entry.<String, Long>comparingByKey().reversed();

    private final PublicCollections collections;
    private final TermLabels labels;
    private final Language language;

    FacetNames(PublicCollections collections, TermLabels labels, Language language) {
        this.collections = collections;
        this.labels = labels;
        this.language = language;
    }

    /**
     * The first values with their names and numbers of claims: the largest numbers first, years newest first. Records that the
     * caller may not see are left out.
     *
     * @param claims numbers of claims by value
     * @param most maximum number of values
     */
    List<ClaimCounts.ClaimCount> first(FacetDimension dimension, Map<String, Long> claims, int most) {
        List<Map.Entry<String, Long>> first = claims.entrySet().stream()
                .sorted(dimension.filter() == null ? LATEST_FIRST : MOST_FIRST)
                .limit(most)
                .toList();
        Map<String, String> called =
                of(dimension, first.stream().map(Map.Entry::getKey).toList());
        return first.stream()
                .filter(value -> called.containsKey(value.getKey()))
                .map(value -> new ClaimCounts.ClaimCount(value.getKey(), called.get(value.getKey()), value.getValue()))
                .toList();
    }

    /**
     * The values that have the most claims, and those with equally many in the order of their names in the caller's language, also
     * where some of them are left out.
     */
    List<ClaimCounts.ClaimCount> ranked(FacetDimension dimension, Map<String, Long> claims, int most) {
        List<Long> counts =
                claims.values().stream().sorted(Comparator.reverseOrder()).toList();
        long last = most == 0 ? Long.MAX_VALUE : counts.isEmpty() ? 0 : counts.get(Math.min(most, counts.size()) - 1);
        Map<String, Long> tied = new HashMap<>(claims);
        tied.values().removeIf(count -> count < last);
        return first(dimension, tied, most + MOST_TIED).stream()
                .sorted(Comparator.comparingLong(ClaimCounts.ClaimCount::claims)
                        .reversed()
                        .thenComparing(ClaimCounts.ClaimCount::label, language.collator())
                        .thenComparing(ClaimCounts.ClaimCount::value))
                .limit(most)
                .toList();
    }

    /** The names of values; a record that the caller may not see has none. */
    private Map<String, String> of(FacetDimension dimension, Collection<String> values) {
        Map<String, String> names = new HashMap<>();
        FilterType<?> type =
                dimension.filter() == null ? null : dimension.filter().type();
        if (type != null && type.collection() != null) {
            PublicResources records = collections.find(type.collection()).orElseThrow();
            records.names(values)
                    .ifPresentOrElse(
                            names::putAll,
                            () -> records.views(values)
                                    .forEach((id, view) -> names.put(
                                            id, SearchHit.of(view).reference().name())));
        } else if (type != null && !type.vocabulary().isEmpty()) {
            for (Term term : type.vocabulary()) {
                names.put(term.code(), labels.of(term));
            }
        } else {
            values.forEach(value -> names.put(value, value));
        }
        return names;
    }
}

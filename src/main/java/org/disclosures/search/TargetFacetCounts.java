package org.disclosures.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * Counts the claims about targets, by properties of the targets and of the claims. A claim counts if it meets the conditions on
 * claims and its target meets those on targets.
 */
final class TargetFacetCounts {

    private final AudienceSearcher searcher;
    private final IndexClauses targets;
    private final IndexClauses claims;

    /**
     * @param targets the conditions on targets
     * @param claims those on claims
     */
    TargetFacetCounts(AudienceSearcher searcher, IndexClauses targets, IndexClauses claims) {
        this.searcher = searcher;
        this.targets = targets;
        this.claims = claims;
    }

    /** Counts by dimensions, as {@link FacetCounts} does. */
    FacetCounts.DimensionCounts<TargetFacet> by(Set<TargetFacet> dimensions) throws IOException {
        Map<TargetFacet, WordField> ofTargets = new EnumMap<>(TargetFacet.class);
        Map<TargetFacet, WordField> ofClaims = new EnumMap<>(TargetFacet.class);
        dimensions.forEach(
                dimension -> (dimension.ofClaims() ? ofClaims : ofTargets).put(dimension, dimension.field()));
        FacetCounts.DimensionCounts<TargetFacet> counted =
                new FacetCounts<TargetFacet>(searcher, targets, words(claims.all(), IndexFields.TARGET)).by(ofTargets);
        if (ofClaims.isEmpty()) {
            return counted;
        }
        FacetCounts.DimensionCounts<TargetFacet> countedToo = new FacetCounts<TargetFacet>(
                        searcher,
                        targets.isEverything()
                                ? claims.present(IndexFields.TARGET)
                                : claims.only(IndexFields.TARGET, ids(targets.all())),
                        null)
                .by(ofClaims);
        Map<TargetFacet, Map<String, Long>> inOrder = new LinkedHashMap<>();
        dimensions.forEach(dimension -> inOrder.put(
                dimension,
                (dimension.ofClaims() ? countedToo : counted).byWord().get(dimension)));
        return new FacetCounts.DimensionCounts<>(counted.claims(), inOrder);
    }

    private Set<String> ids(Query query) throws IOException {
        IdCollector found = new IdCollector();
        searcher.lucene().search(query, found);
        searcher.requireInTime();
        return found.ids();
    }

    private Map<String, Long> words(Query query, String field) throws IOException {
        WordCounts words = new WordCounts(WordField.of(field));
        searcher.lucene().search(query, new FacetCounter(List.of(words), null));
        searcher.requireInTime();
        return words.counts();
    }
}

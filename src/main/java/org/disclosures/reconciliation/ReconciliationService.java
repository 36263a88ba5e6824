package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.disclosures.reconciliation.EntityTypeView.NamedIdView;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationResultView.MatchingFeatureView;
import org.disclosures.reconciliation.ReconciliationResultView.ReconciliationCandidateView;
import org.disclosures.search.AudienceSearcher;
import org.disclosures.search.NameLikeness;
import org.disclosures.vocabulary.TermLabels;

/**
 * Matches names to entities. The search index proposes candidates, and each is read from the database before it is compared and shown, so
 * that the caller never learns of hidden records.
 *
 * <p>A name weighs as much as {@value #WEIGHT_OF_NAME} properties; without a name, only properties count. An entity of a type that was
 * not requested keeps half its score. Equal scores keep the order in which they were found.
 */
@ApplicationScoped
public class ReconciliationService {

    // Candidates read beyond the requested number, so that namesakes are noticed.
    private static final int MORE = 10;
    private static final int WEIGHT_OF_NAME = 3;
    private static final double OF_ANOTHER_TYPE = 0.5;
    // Names less similar than this are not worth considering.
    private static final double LEAST_LIKENESS = 0.3;

    private final ReconciliationClauses clauses;
    private final ReconciliationEntities entities;
    private final TermLabels labels;

    ReconciliationService(ReconciliationClauses clauses, ReconciliationEntities entities, TermLabels labels) {
        this.clauses = clauses;
        this.entities = entities;
        this.labels = labels;
    }

    /**
     * A candidate.
     *
     * @param likeness similarity of its name to the one in the query, from 0 to 1; null if the query has no name
     * @param agreeing whether each property in the query agrees, in the order of the query
     */
    private record ScoredCandidate(
            ReconciliationEntity entity,
            Double likeness,
            boolean ofType,
            Map<EntityProperty, Boolean> agreeing,
            boolean isCertain) {

        /** From 0 to 1. */
        double score() {
            double held = agreeing.values().stream().filter(holds -> holds).count();
            double whole = agreeing.size() + (likeness == null ? 0 : WEIGHT_OF_NAME);
            double got = held + (likeness == null ? 0 : likeness * WEIGHT_OF_NAME);
            return got / whole * (ofType ? 1 : OF_ANOTHER_TYPE);
        }

        boolean isWorthLookingAt() {
            return likeness == null ? agreeing.containsValue(true) : likeness >= LEAST_LIKENESS;
        }
    }

    /** The candidates of each query of a batch, by the ids and in the order of these. */
    public Map<String, ReconciliationResultView> reconcile(Map<String, ReconciliationQuery> batch) {
        Map<String, List<EntityId>> found = find(batch);
        Map<EntityId, ReconciliationEntity> read = entities.read(
                found.values().stream().flatMap(Collection::stream).toList());
        Map<String, ReconciliationResultView> results = new LinkedHashMap<>();
        batch.forEach((id, query) -> results.put(
                id,
                new ReconciliationResultView(best(
                        query,
                        found.get(id).stream()
                                .map(read::get)
                                .filter(Objects::nonNull)
                                .toList()))));
        return results;
    }

    private Map<String, List<EntityId>> find(Map<String, ReconciliationQuery> batch) {
        Map<String, List<EntityId>> found = new LinkedHashMap<>();
        try (AudienceSearcher searcher = entities.searcher()) {
            batch.forEach((id, query) -> {
                List<String> keys = searcher.best(clauses.of(query), query.limit() + MORE);
                found.put(
                        id,
                        Stream.concat(
                                        query.said().stream(),
                                        keys.stream()
                                                .map(key -> EntityId.read(key).orElseThrow()))
                                .distinct()
                                .toList());
            });
        }
        return found;
    }

    private List<ReconciliationCandidateView> best(ReconciliationQuery query, List<ReconciliationEntity> found) {
        return found.stream()
                .filter(entity -> query.takesOtherTypes() || query.isOfType(entity))
                .map(entity -> candidate(query, entity, found))
                .filter(ScoredCandidate::isWorthLookingAt)
                .sorted(Comparator.comparingDouble(ScoredCandidate::score).reversed())
                .limit(query.limit())
                .map(candidate -> view(candidate, query))
                .toList();
    }

    private static ScoredCandidate candidate(
            ReconciliationQuery query, ReconciliationEntity entity, List<ReconciliationEntity> found) {
        // Two conditions on the same property both have to hold.
        Map<EntityProperty, Boolean> agreeing = new LinkedHashMap<>();
        query.conditions()
                .forEach(condition ->
                        agreeing.merge(condition.property(), condition.holds(entity), Boolean::logicalAnd));
        List<EntityId> said = query.said();
        boolean isSaid = said.contains(entity.id());
        boolean isCertain = (isSaid && said.size() == 1 || isOnlyOneCalledSo(query, entity, found))
                && query.isOfType(entity)
                && !query.saysMore()
                && !agreeing.containsValue(false);
        return new ScoredCandidate(
                entity,
                query.name() == null ? null : isSaid ? 1 : likeness(query.name(), entity),
                query.isOfType(entity),
                agreeing,
                isCertain);
    }

    // A withheld name is replaced by a description, which may fit anyone.
    private static boolean isOnlyOneCalledSo(
            ReconciliationQuery query, ReconciliationEntity entity, List<ReconciliationEntity> found) {
        return query.name() != null
                && entity.isNamed()
                && entity.isCalled(query.name())
                && found.stream()
                                .filter(query::isOfType)
                                .filter(other -> other.isCalled(query.name()))
                                .count()
                        == 1;
    }

    private static double likeness(String name, ReconciliationEntity entity) {
        return entity.names().stream()
                .mapToDouble(other -> NameLikeness.of(name, other))
                .max()
                .orElse(0);
    }

    private ReconciliationCandidateView view(ScoredCandidate candidate, ReconciliationQuery query) {
        ReconciliationEntity entity = candidate.entity();
        List<MatchingFeatureView> features = new ArrayList<>();
        if (candidate.likeness() != null) {
            features.add(new MatchingFeatureView("name_similarity", percent(candidate.likeness())));
        }
        if (!query.types().isEmpty()) {
            features.add(new MatchingFeatureView("type", candidate.ofType()));
        }
        candidate
                .agreeing()
                .forEach((property, holds) ->
                        features.add(new MatchingFeatureView("property_" + property.code(), holds)));
        return new ReconciliationCandidateView(
                entity.id().toString(),
                entity.name(),
                entity.description(),
                NamedIdView.of(entity.types(), labels),
                percent(candidate.score()),
                features,
                candidate.isCertain());
    }

    // Rounded to a tenth.
    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}

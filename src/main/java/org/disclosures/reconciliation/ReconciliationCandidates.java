package org.disclosures.reconciliation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.search.NameLikeness;

/**
 * Scores candidates for a query. The name weighs as much as {@value #WEIGHT_OF_NAME} properties; without a name, only properties count. An
 * entity of a type that was not requested keeps half its score. Equal scores keep the order in which they were found.
 */
final class ReconciliationCandidates {

    private static final int WEIGHT_OF_NAME = 3;
    private static final double OF_ANOTHER_TYPE = 0.5;
    // Names less similar than this are not worth considering.
    private static final double LEAST_LIKENESS = 0.3;

    private final ReconciliationQuery query;
    private final List<ReconciliationEntity> found;
    private final List<EntityId> said;

    /** @param found possible matches, the likeliest first */
    ReconciliationCandidates(ReconciliationQuery query, List<ReconciliationEntity> found) {
        this.query = query;
        this.found = found;
        this.said = query.said();
    }

    /**
     * A candidate.
     *
     * @param likeness similarity of its name to the one in the query, from 0 to 1; null if the query has no name
     * @param agreeing whether each property in the query agrees, in the order of the query
     */
    record ScoredCandidate(
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
    }

    /** The candidates, the best first. */
    List<ScoredCandidate> best() {
        return found.stream()
                .map(this::candidate)
                .filter(this::isWorthLookingAt)
                .sorted(Comparator.comparingDouble(ScoredCandidate::score).reversed())
                .limit(query.limit())
                .toList();
    }

    private ScoredCandidate candidate(ReconciliationEntity entity) {
        boolean ofType = query.isOfType(entity);
        Map<EntityProperty, Boolean> agreeing = agreeing(entity);
        boolean isCertain = (said.contains(entity.id()) && said.size() == 1 || isOnlyOneCalledSo(entity))
                && ofType
                && !query.saysMore()
                && !agreeing.containsValue(false);
        return new ScoredCandidate(entity, likeness(entity), ofType, agreeing, isCertain);
    }

    private boolean isWorthLookingAt(ScoredCandidate candidate) {
        if (!candidate.ofType() && !query.takesOtherTypes()) {
            return false;
        }
        return candidate.likeness() == null
                ? candidate.agreeing().containsValue(true)
                : candidate.likeness() >= LEAST_LIKENESS;
    }

    // A withheld name is replaced by a description, which may fit anyone.
    private boolean isOnlyOneCalledSo(ReconciliationEntity entity) {
        return query.name() != null
                && entity.isNamed()
                && entity.isCalled(query.name())
                && found.stream()
                                .filter(query::isOfType)
                                .filter(other -> other.isCalled(query.name()))
                                .count()
                        == 1;
    }

    private Double likeness(ReconciliationEntity entity) {
        if (query.name() == null) {
            return null;
        }
        return said.contains(entity.id())
                ? 1
                : entity.names().stream()
                        .mapToDouble(name -> NameLikeness.of(query.name(), name))
                        .max()
                        .orElse(0);
    }

    // Two conditions on the same property both have to hold.
    private Map<EntityProperty, Boolean> agreeing(ReconciliationEntity entity) {
        Map<EntityProperty, Boolean> agreeing = new LinkedHashMap<>();
        query.conditions()
                .forEach(condition ->
                        agreeing.merge(condition.property(), condition.holds(entity), Boolean::logicalAnd));
        return agreeing;
    }
}

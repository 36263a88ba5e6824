package org.disclosures.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.disclosures.search.NameLikeness;

/**
 * Scores candidates for a query. The name weighs as much as {@value #WEIGHT_OF_NAME} properties; without a name, only properties count. An
 * entity of a type that was not requested keeps half its score. Equal scores keep the order in which they were found.
 */
final class Candidates {

    private static final int WEIGHT_OF_NAME = 3;
    private static final double OF_ANOTHER_TYPE = 0.5;
    // Names less similar than this are not worth considering.
    private static final double LEAST_LIKENESS = 0.3;

    private final ReconciliationQuery query;
    private final List<Entity> found;
    private final List<EntityId> said;

    /** @param found possible matches, the likeliest first */
    Candidates(ReconciliationQuery query, List<Entity> found) {
        this.query = query;
        this.found = found;
        this.said = query.said();
    }

    /**
     * A candidate.
     *
     * @param likeness similarity of its name to the one in the query, from 0 to 1; null if the query has no name
     * @param agreeing the comparison of each property in the query, in the order of the query
     */
    record Candidate(Entity entity, Double likeness, boolean ofType, List<Agreement> agreeing, boolean isCertain) {

        /** From 0 to 1. */
        double score() {
            double held = agreeing.stream().filter(Agreement::holds).count();
            double whole = agreeing.size() + (likeness == null ? 0 : WEIGHT_OF_NAME);
            double got = held + (likeness == null ? 0 : likeness * WEIGHT_OF_NAME);
            return got / whole * (ofType ? 1 : OF_ANOTHER_TYPE);
        }
    }

    /** The comparison of a property's values. */
    record Agreement(EntityProperty property, boolean holds) {}

    /** The candidates, the best first. */
    List<Candidate> best() {
        return found.stream()
                .map(this::candidate)
                .filter(this::isWorthLookingAt)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(query.limit())
                .toList();
    }

    private Candidate candidate(Entity entity) {
        boolean ofType = query.isOfType(entity);
        List<Agreement> agreeing = agreeing(entity);
        boolean isCertain = (isSaid(entity) && said.size() == 1 || isOnlyOneCalledSo(entity))
                && ofType
                && !query.saysMore()
                && agreeing.stream().allMatch(Agreement::holds);
        return new Candidate(entity, likeness(entity), ofType, agreeing, isCertain);
    }

    private boolean isWorthLookingAt(Candidate candidate) {
        if (!candidate.ofType() && !query.takesOtherTypes()) {
            return false;
        }
        return candidate.likeness() == null
                ? candidate.agreeing().stream().anyMatch(Agreement::holds)
                : candidate.likeness() >= LEAST_LIKENESS;
    }

    private boolean isSaid(Entity entity) {
        return said.contains(entity.id());
    }

    // A withheld name is replaced by a description, which may fit anyone.
    private boolean isOnlyOneCalledSo(Entity entity) {
        return query.name() != null
                && entity.isNamed()
                && entity.isCalled(query.name())
                && found.stream()
                                .filter(query::isOfType)
                                .filter(other -> other.isCalled(query.name()))
                                .count()
                        == 1;
    }

    private Double likeness(Entity entity) {
        if (query.name() == null) {
            return null;
        }
        return isSaid(entity)
                ? 1
                : entity.names().stream()
                        .mapToDouble(name -> NameLikeness.of(query.name(), name))
                        .max()
                        .orElse(0);
    }

    // Two conditions on the same property both have to hold.
    private List<Agreement> agreeing(Entity entity) {
        List<Agreement> agreeing = new ArrayList<>();
        query.conditions().stream().map(PropertyCondition::property).distinct().forEach(property -> {
            boolean holds = query.conditions().stream()
                    .filter(condition -> condition.property() == property)
                    .allMatch(condition -> condition.holds(entity));
            agreeing.add(new Agreement(property, holds));
        });
        return agreeing;
    }
}

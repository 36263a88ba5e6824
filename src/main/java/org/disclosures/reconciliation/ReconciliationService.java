package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.disclosures.access.Visibility;
import org.disclosures.reconciliation.ReconciliationCandidates.ScoredCandidate;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationResultView.MatchingFeatureView;
import org.disclosures.reconciliation.ReconciliationResultView.ReconciliationCandidateView;
import org.disclosures.search.AudienceSearcher;
import org.disclosures.search.SearchIndex;

/**
 * Matches names to entities. The search index proposes candidates, and each is read from the database before it is compared and shown, so
 * that the caller never learns of hidden records.
 */
@ApplicationScoped
public class ReconciliationService {

    // Candidates read beyond the requested number, so that namesakes are noticed.
    private static final int MORE = 10;

    private final SearchIndex index;
    private final Visibility visibility;
    private final ReconciliationClauses clauses;
    private final ReconciliationEntities entities;
    private final ReconciliationNames names;

    ReconciliationService(
            SearchIndex index,
            Visibility visibility,
            ReconciliationClauses clauses,
            ReconciliationEntities entities,
            ReconciliationNames names) {
        this.index = index;
        this.visibility = visibility;
        this.clauses = clauses;
        this.entities = entities;
        this.names = names;
    }

    /** The candidates of each query of a batch, by the ids and in the order of these. */
    public Map<String, ReconciliationResultView> reconcile(Map<String, ReconciliationQuery> batch) {
        Map<String, List<EntityId>> found = find(batch);
        Map<EntityId, ReconciliationEntity> read = entities.read(
                found.values().stream().flatMap(Collection::stream).toList());
        Map<String, ReconciliationResultView> results = new LinkedHashMap<>();
        batch.forEach((id, query) -> {
            List<ReconciliationEntity> candidates = found.get(id).stream()
                    .map(read::get)
                    .filter(Objects::nonNull)
                    .toList();
            results.put(
                    id,
                    new ReconciliationResultView(new ReconciliationCandidates(query, candidates)
                            .best().stream()
                                    .map(candidate -> view(candidate, query))
                                    .toList()));
        });
        return results;
    }

    private Map<String, List<EntityId>> find(Map<String, ReconciliationQuery> batch) {
        Map<String, List<EntityId>> found = new LinkedHashMap<>();
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            batch.forEach((id, query) -> {
                List<EntityId> ids = new ArrayList<>(query.said());
                searcher.best(clauses.of(query), query.limit() + MORE).stream()
                        .map(key -> EntityId.read(key).orElseThrow())
                        .filter(other -> !ids.contains(other))
                        .forEach(ids::add);
                found.put(id, ids);
            });
        }
        return found;
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
                names.of(entity.types()),
                percent(candidate.score()),
                features,
                candidate.isCertain());
    }

    // Rounded to a tenth.
    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}

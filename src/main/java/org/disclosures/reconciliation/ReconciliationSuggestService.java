package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.reconciliation.EntityTypeView.NamedIdView;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.ProposedPropertiesView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.SuggestedEntityView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.SuggestedPropertiesView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.SuggestedTypesView;
import org.disclosures.reconciliation.SuggestParameters.SuggestRequest;
import org.disclosures.search.AudienceSearcher;
import org.disclosures.search.NameLikeness;
import org.disclosures.search.TextQueries;
import org.disclosures.vocabulary.TermLabels;

/** Suggests entities, types and properties while someone types. */
@ApplicationScoped
public class ReconciliationSuggestService {

    private static final int MOST_PROPOSED = 200;

    private final ReconciliationEntities entities;
    private final TermLabels labels;

    ReconciliationSuggestService(ReconciliationEntities entities, TermLabels labels) {
        this.entities = entities;
        this.labels = labels;
    }

    /**
     * Suggests entities by name or id.
     *
     * @param types ids of types, of which each entity has one; empty for any
     */
    public ReconciliationSuggestionsView entities(SuggestParameters parameters, List<String> types) {
        SuggestRequest asked = parameters.read();
        Set<EntityType> among = types(types);
        List<EntityId> ids = asked.of(find(asked, among));
        Map<EntityId, ReconciliationEntity> read = entities.read(ids);
        return new ReconciliationSuggestionsView(ids.stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .map(entity -> new SuggestedEntityView(
                        entity.id().toString(),
                        entity.name(),
                        entity.description(),
                        NamedIdView.of(entity.types(), labels)))
                .toList());
    }

    /** Types that are called so, or have the id. */
    public SuggestedTypesView types(SuggestParameters parameters) {
        SuggestRequest asked = parameters.read();
        return new SuggestedTypesView(asked.of(Arrays.stream(EntityType.values())
                .map(type -> EntityTypeView.of(type, labels))
                .filter(type -> begins(asked.prefix(), type.id(), type.name()))
                .toList()));
    }

    /**
     * Suggests properties by name or id.
     *
     * @param types ids of types whose entities may have the properties; empty for any
     */
    public SuggestedPropertiesView properties(SuggestParameters parameters, List<String> types) {
        SuggestRequest asked = parameters.read();
        return new SuggestedPropertiesView(asked.of(properties(types(types)).stream()
                .filter(property -> begins(asked.prefix(), property.id(), property.name()))
                .toList()));
    }

    /** Properties available for entities of a type; without a type, for all. */
    public ProposedPropertiesView proposals(List<String> type, List<String> limit) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Long most = values.number("limit", SuggestParameters.sent(limit), 1, MOST_PROPOSED);
        values.faults().throwIfAny();
        Set<EntityType> types = types(type);
        return new ProposedPropertiesView(
                types.stream().findFirst().map(EntityType::code).orElse(null),
                most == null ? null : most.intValue(),
                properties(types).stream()
                        .limit(most == null ? MOST_PROPOSED : most)
                        .toList());
    }

    private static Set<EntityType> types(List<String> given) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Set<EntityType> types = values.terms("type", SuggestParameters.sent(given), EntityType.class);
        values.faults().throwIfAny();
        return types;
    }

    private List<NamedIdView> properties(Set<EntityType> types) {
        return Arrays.stream(EntityProperty.values())
                .filter(property -> types.isEmpty()
                        || types.stream().map(EntityType::resource).anyMatch(property::isOf))
                .map(property -> NamedIdView.of(property, labels))
                .toList();
    }

    private List<EntityId> find(SuggestRequest asked, Set<EntityType> types) {
        Query query = new BooleanQuery.Builder()
                .add(TextQueries.beginnings(asked.prefix(), List.of()), Occur.MUST)
                .add(
                        ReconciliationClauses.ofTypes(types.isEmpty() ? List.of(EntityType.values()) : types),
                        Occur.FILTER)
                .build();
        try (AudienceSearcher searcher = entities.searcher()) {
            List<String> keys = searcher.best(query, asked.skipped() + asked.limit());
            return Stream.concat(Stream.of(asked.prefix()), keys.stream())
                    .map(EntityId::read)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }

    // True if the name, one of its words, or the id begins with the prefix.
    private static boolean begins(String prefix, String id, String name) {
        return id.startsWith(prefix.toLowerCase(Locale.ROOT))
                || NameLikeness.foldings(name).stream()
                        .anyMatch(folding -> NameLikeness.foldings(prefix).stream()
                                .anyMatch(typed -> (" " + folding).contains(" " + typed)));
    }
}

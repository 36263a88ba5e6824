package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.disclosures.http.Term;
import org.disclosures.reconciliation.ReconciliationEntity.EntityCountries;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationQuery.ReconciliationCondition;
import org.disclosures.reconciliation.ReconciliationQuery.TypeStrict;
import org.disclosures.search.IndexFields;
import org.disclosures.search.NameLikeness;
import org.disclosures.search.TextQueries;
import org.disclosures.vocabulary.OrganisationKind;
import org.disclosures.vocabulary.SourceKind;
import org.disclosures.vocabulary.TargetKind;
import org.disclosures.vocabulary.TechnologyKind;
import org.disclosures.vocabulary.TermLabels;

/** Translates queries into index queries for possible matches. */
@ApplicationScoped
class ReconciliationClauses {

    // More than one matching word of a name, so that agreeing properties rank first.
    private static final float AGREES = 200;
    private static final float OF_THE_TYPE = 1_000;

    private final TermLabels labels;

    ReconciliationClauses(TermLabels labels) {
        this.labels = labels;
    }

    /** The index query for entities that may match. */
    Query of(ReconciliationQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (query.name() != null) {
            all.add(TextQueries.named(query.name()), Occur.MUST);
        }
        Occur needed = query.name() == null ? Occur.MUST : Occur.SHOULD;
        if (!query.conditions().isEmpty() || query.name() == null) {
            BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
            query.conditions().forEach(condition -> some.add(agreeing(condition), Occur.SHOULD));
            all.add(some.build(), needed);
        }
        boolean must = !query.types().isEmpty() && !query.takesOtherTypes();
        all.add(
                ofTypes(
                        must ? query.knownTypes() : List.of(EntityType.values()),
                        must && query.typeStrict() == TypeStrict.ALL),
                Occur.FILTER);
        if (!must && !query.types().isEmpty()) {
            all.add(worth(OF_THE_TYPE, ofTypes(query.knownTypes(), false)), Occur.SHOULD);
        }
        return all.build();
    }

    /** The index query for entities of any of these types. */
    static Query ofTypes(Collection<EntityType> types) {
        return ofTypes(types, false);
    }

    private static Query ofTypes(Collection<EntityType> types, boolean all) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        types.forEach(type -> query.add(ofType(type), all ? Occur.FILTER : Occur.SHOULD));
        return query.build();
    }

    private static Query ofType(EntityType type) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(
                        KeywordField.newExactQuery(
                                IndexFields.TYPE, type.resource().code()),
                        Occur.FILTER);
        if (type.kind() != null) {
            query.add(KeywordField.newExactQuery(IndexFields.KIND, type.kind().code()), Occur.FILTER);
        }
        return query.build();
    }

    private Query agreeing(ReconciliationCondition condition) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        condition.said().forEach(said -> {
            codes(condition.property(), said)
                    .forEach(code -> some.add(
                            KeywordField.newExactQuery(condition.property().field(), code), Occur.SHOULD));
            some.add(TextQueries.said(said), Occur.SHOULD);
        });
        return worth(AGREES, some.build());
    }

    private static Query worth(float score, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    // Matched by texts in the index, which has the names of other records but no labels of kinds.
    private Set<String> codes(EntityProperty property, String said) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(EntityId.read(said).map(EntityId::id).orElse(said));
        if (property == EntityProperty.COUNTRY) {
            codes.addAll(EntityCountries.called(said));
        }
        if (property == EntityProperty.KIND) {
            Stream.<Term[]>of(
                            TargetKind.values(),
                            SourceKind.values(),
                            OrganisationKind.values(),
                            TechnologyKind.values())
                    .flatMap(Arrays::stream)
                    .filter(kind -> NameLikeness.areSame(labels.of(kind), said))
                    .forEach(kind -> codes.add(kind.code()));
        }
        return codes;
    }
}

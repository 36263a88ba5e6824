package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.Labels;

/** Names of types and properties in the caller's language. */
@ApplicationScoped
class EntityNames {

    private final Labels labels;

    EntityNames(Labels labels) {
        this.labels = labels;
    }

    Named of(Term term) {
        return new Named(term.code(), labels.of(term));
    }

    List<Named> of(Collection<? extends Term> terms) {
        return terms.stream().map(this::of).toList();
    }

    /** A type with the one that it is a kind of. */
    TypeView type(EntityType type) {
        return new TypeView(
                type.code(),
                labels.of(type),
                type.broader().map(broader -> List.of(of(broader))).orElse(null));
    }
}

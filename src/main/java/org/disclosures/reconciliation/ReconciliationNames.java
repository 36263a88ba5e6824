package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.TermLabels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names of types and properties in the caller's language. */
@ApplicationScoped
class ReconciliationNames {

    private final TermLabels labels;

    ReconciliationNames(TermLabels labels) {
        this.labels = labels;
    }

    /** An id with its name. */
    @Schema(name = "NamedId", description = "An id and its name")
    public record NamedIdView(
            @Schema(description = "Id of a type or property")
            String id,

            @Schema(description = "What it is called, in the caller’s language")
            String name) {}

    /** A type of entity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReconciliationType", description = "A type of entity")
    public record EntityTypeView(
            @Schema(description = "Id") String id,

            @Schema(description = "What it is called, in the caller’s language")
            String name,

            @Schema(description = "Broader type; absent if there is none")
            List<NamedIdView> broader) {}

    NamedIdView of(Term term) {
        return new NamedIdView(term.code(), labels.of(term));
    }

    List<NamedIdView> of(Collection<? extends Term> terms) {
        return terms.stream().map(this::of).toList();
    }

    /** A type with the one that it is a kind of. */
    EntityTypeView type(EntityType type) {
        return new EntityTypeView(
                type.code(),
                labels.of(type),
                type.broader().map(broader -> List.of(of(broader))).orElse(null));
    }
}

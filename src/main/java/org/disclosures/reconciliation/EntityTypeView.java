package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.TermLabels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A type of entity in the caller's language, with the one that it is a kind of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReconciliationType", description = "A type of entity")
public record EntityTypeView(
        @Schema(description = "Id") String id,

        @Schema(description = "Name of the type, in the caller’s language")
        String name,

        @Schema(description = "Broader type; absent if there is none")
        List<NamedIdView> broader) {

    static EntityTypeView of(EntityType type, TermLabels labels) {
        return new EntityTypeView(
                type.code(),
                labels.of(type),
                type.kind() == null ? null : List.of(NamedIdView.of(EntityType.TARGET, labels)));
    }

    @Schema(name = "NamedId", description = "An id and its name")
    public record NamedIdView(
            @Schema(description = "Id of a type or property")
            String id,

            @Schema(description = "Name of the type or property, in the caller’s language")
            String name) {

        static NamedIdView of(Term term, TermLabels labels) {
            return new NamedIdView(term.code(), labels.of(term));
        }

        static List<NamedIdView> of(Collection<? extends Term> terms, TermLabels labels) {
            return terms.stream().map(term -> of(term, labels)).toList();
        }
    }
}

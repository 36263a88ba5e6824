package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.disclosures.reconciliation.EntityTypeView.NamedIdView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Suggested entities, with the other responses for someone who types. */
@Schema(name = "EntitySuggestions", description = "Suggested entities")
public record ReconciliationSuggestionsView(
        @Schema(description = "Suggestions, best match first")
        List<SuggestedEntityView> result) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SuggestedEntity", description = "A suggested entity")
    public record SuggestedEntityView(
            @Schema(description = "Id") String id,
            @Schema(description = "Name") String name,

            @Schema(description = "Description that distinguishes the candidate from others; absent if there is none")
            String description,

            @Schema(description = "Types, the narrowest first")
            List<NamedIdView> notable) {}

    @Schema(name = "TypeSuggestions", description = "Types that may be meant")
    public record SuggestedTypesView(
            @Schema(description = "The types") List<EntityTypeView> result) {}

    @Schema(name = "PropertySuggestions", description = "Suggested properties")
    public record SuggestedPropertiesView(
            @Schema(description = "The properties") List<NamedIdView> result) {}

    /** The properties available for entities of a type. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PropertyProposals", description = "The properties that data extension offers for a type")
    public record ProposedPropertiesView(
            @Schema(description = "Id of the type; absent for any")
            String type,

            @Schema(description = "Maximum number of properties requested; absent for all")
            Integer limit,

            @Schema(description = "The properties") List<NamedIdView> properties) {}

    /** A short description in HTML. */
    @Schema(name = "Flyout", description = "A short description")
    public record FlyoutView(
            @Schema(description = "Id") String id,

            @Schema(
                    description =
                            "The description as HTML: all text is escaped, and nothing in it is executed or fetched")
            String html) {}
}

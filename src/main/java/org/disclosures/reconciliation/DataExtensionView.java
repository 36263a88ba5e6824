package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationNames.NamedIdView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Properties of entities. */
@Schema(name = "DataExtension", description = "Properties of entities")
public record DataExtensionView(
        @Schema(description = "The properties, in the order asked for")
        List<ExtensionPropertyView> meta,

        @Schema(
                description =
                        "The values, by the ids of the entities and then by those of the properties; of what is not there, none")
        Map<String, Map<String, List<ExtensionValueView>>> rows) {

    /** A property. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExtensionProperty", description = "A property that was asked for")
    public record ExtensionPropertyView(
            @Schema(description = "Its id") String id,

            @Schema(description = "What it is called, in the caller’s language")
            String name,

            @Schema(description = "The type of its values; absent where these are no entities")
            NamedIdView type) {}

    /** A value: a text, a whole number, or an entity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExtensionValue", description = "A value: a text, a whole number, or an entity")
    public record ExtensionValueView(
            @Schema(description = "The text; absent of others")
            String str,

            @JsonProperty("int") @Schema(description = "The number; absent of others")
            Long integer,

            @Schema(description = "The id of the entity; absent of others")
            String id,

            @Schema(description = "The name of the entity; absent of others")
            String name) {

        static ExtensionValueView text(String text) {
            return new ExtensionValueView(text, null, null, null);
        }

        static ExtensionValueView number(long number) {
            return new ExtensionValueView(null, number, null, null);
        }

        static ExtensionValueView entity(EntityId id, String name) {
            return new ExtensionValueView(null, null, id.toString(), name);
        }
    }
}

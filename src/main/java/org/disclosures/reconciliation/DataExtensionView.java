package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.disclosures.reconciliation.EntityTypeView.NamedIdView;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Properties of entities. */
@Schema(name = "DataExtension", description = "Properties of entities")
public record DataExtensionView(
        @Schema(description = "Properties, in the order requested")
        List<ExtensionPropertyView> meta,

        @Schema(description = "Values by the ids of entities, then of properties; none for unknown entities")
        Map<String, Map<String, List<ExtensionValueView>>> rows) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExtensionProperty", description = "A requested property")
    public record ExtensionPropertyView(
            @Schema(description = "Id") String id,

            @Schema(description = "Name of the property, in the caller’s language")
            String name,

            @Schema(description = "Type of its values; absent if they are not entities")
            NamedIdView type) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExtensionValue", description = "A value: a text, a whole number or an entity")
    public record ExtensionValueView(
            @Schema(description = "Text; absent for other values")
            String str,

            @JsonProperty("int") @Schema(description = "Number; absent for other values")
            Long integer,

            @Schema(description = "Id of the entity; absent for other values")
            String id,

            @Schema(description = "Name of the entity; absent for other values")
            String name) {

        static ExtensionValueView text(String text) {
            return new ExtensionValueView(text, null, null, null);
        }

        static ExtensionValueView number(long number) {
            return new ExtensionValueView(null, number, null, null);
        }

        /** The entity of an id; a text if that is null. */
        static ExtensionValueView named(EntityId id, String name) {
            return id == null ? text(name) : new ExtensionValueView(null, null, id.toString(), name);
        }
    }
}

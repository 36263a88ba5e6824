package org.disclosures.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.http.Term;
import org.hibernate.validator.constraints.Range;

/**
 * A request for properties of entities, as it stands in JSON.
 *
 * @param ids ids of the entities, as received
 */
record DataExtensionQuery(
        @NotNull(message = "an array is needed") List<JsonNode> ids,

        @NotNull(message = "an array is needed") @Size(max = 20, message = "at most {max} are taken")
        List<@NotNull(message = "an object is needed") @Valid DataExtensionColumn> properties) {

    /** Maximum number of entities in a query. */
    static final int MOST_ENTITIES = 200;

    /** A requested property. */
    record DataExtensionColumn(
            @NotNull(message = "the id of a property is needed")
            EntityProperty id,

            @Valid DataExtensionSettings settings) {

        /** True for values as codes, false for values in words. */
        boolean asCode() {
            return settings != null && settings.form == DataExtensionForm.CODE;
        }

        /** Maximum number of values per entity. */
        int most() {
            return settings == null || settings.limit == null || settings.limit == 0
                    ? Integer.MAX_VALUE
                    : settings.limit;
        }
    }

    /** @param limit maximum number of values; 0 or null for all */
    record DataExtensionSettings(
            @Range(max = 1000, message = "a whole number from 0 to 1000 is needed")
            Integer limit,

            DataExtensionForm form) {}

    /** The forms of values. */
    enum DataExtensionForm implements Term {
        /** Values in words; entities as entities. */
        NAME,
        /** Values as codes or ids. */
        CODE
    }

    /** The ids that can be ids. */
    List<String> texts() {
        return ids.stream()
                .filter(id -> id.isValueNode() && !id.isNull())
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    boolean asksForClaims() {
        return properties.stream().anyMatch(column -> column.id() == EntityProperty.CLAIMS);
    }
}

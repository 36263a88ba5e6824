package org.disclosures.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a resource. */
@Schema(
        description = "A reference to a resource. With `expand=`, the resource’s other fields are included.",
        additionalProperties = Schema.True.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Reference(
        @Schema(description = "Id of the resource") String id,
        @Schema(description = "Name") String name,
        @Schema(description = "Address of the resource") String href) {

    /** A reference to a resource of a collection, as in {@code /v1/sources/reuters}. */
    public static Reference to(String collection, Object id, String name) {
        return new Reference(id.toString(), name, href(collection, id));
    }

    /** The path of a resource in a collection. */
    public static String href(String collection, Object id) {
        return Api.BASE + "/" + collection + "/" + id;
    }

    /**
     * The path of a list with filters.
     *
     * @param list the list's path, as in {@code claims} or {@code sources/reuters/claims}
     * @param filters names and values by turns, unescaped
     */
    public static String list(String list, String... filters) {
        StringBuilder address = new StringBuilder(Api.BASE).append('/').append(list);
        for (int i = 0; i < filters.length; i += 2) {
            address.append(i == 0 ? '?' : '&').append(filters[i]).append('=').append(filters[i + 1]);
        }
        return address.toString();
    }
}

package org.disclosures.editorial.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The operations that write the records of a collection. The contract names them after the collection.
 *
 * @param <E> the body that writes a record
 * @param <V> the view of a record
 */
public abstract class EditResource<E, V> {

    private final CollectionEditing<E, V> editing;

    protected EditResource(CollectionEditing<E, V> editing) {
        this.editing = editing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.RoleCodes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Create",
            description = "Creates {one}{creation}. Repeating a request with the same `Idempotency-Key` returns the "
                    + "original result. For contributors.")
    public RestResponse<V> create(
            @Parameter(description = "Key that you choose for this request; it is remembered for one day")
                    @RestHeader(Idempotency.HEADER)
                    String key,
            E body) {
        return created(editing.create(key, body));
    }

    @GET
    @Path("/{id}/entry")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.RoleCodes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Read the entry of",
            description =
                    "The editable fields of {one}, in the form in which they are written, with the `ETag` that a change requires. For contributors; where a name is withheld, for editors.")
    public RestResponse<E> entry(@Parameter(description = "The record’s id") @RestPath String id) {
        return tagged(ResponseBuilder.ok(), editing.entry(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.RoleCodes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Replace",
            description = "Replaces all fields of {one} except the id. Fields left out are removed.{correction}")
    public RestResponse<V> replace(
            @Parameter(description = "The record’s id") @RestPath String id,
            @Parameter(description = "The `ETag` of the record as it was read", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            E body) {
        return changed(editing.replace(id, ifMatch, body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.RoleCodes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Change",
            description = "Changes some fields of {one} by a merge patch (RFC 7396) of its entry: the fields sent "
                    + "replace the existing ones, null removes a field, and lists are replaced as a "
                    + "whole.{correction}")
    public RestResponse<V> patch(
            @Parameter(description = "The record’s id") @RestPath String id,
            @Parameter(description = "The `ETag` of the record as it was read", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description =
                                                                    "Fields of the entry, with their new values")))
                    byte[] patch) {
        return changed(editing.patch(id, ifMatch, MergePatch.text(patch)));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.RoleCodes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Delete",
            description = "Deletes {one} that the public never saw and nothing refers to. What was"
                    + " public stays, and is corrected or retracted.")
    public void delete(
            @Parameter(description = "The record’s id") @RestPath String id,
            @Parameter(description = "The `ETag` of the record as it was read", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        editing.delete(id, ifMatch);
    }

    /** The response to a request that made a record, or repeated one that did. */
    static <V> RestResponse<V> created(EditResult<V> created) {
        ResponseBuilder<V> response = ResponseBuilder.created(URI.create(created.href()));
        if (created.replayed()) {
            response.header(Idempotency.REPLAYED, true);
        }
        return tagged(response, created);
    }

    private static <V> RestResponse<V> changed(EditResult<V> edited) {
        return tagged(ResponseBuilder.ok(), edited);
    }

    private static <V> RestResponse<V> tagged(ResponseBuilder<V> response, EditResult<V> edited) {
        return response.header(HttpHeaders.ETAG, EntityTags.of(edited.version()))
                .entity(edited.view())
                .build();
    }
}

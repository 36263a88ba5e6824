package org.disclosures.editorial.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.disclosures.editorial.desk.Idempotency;
import org.disclosures.http.Api;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Imports: files of many claims at once. */
@Path(Api.IMPORTS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RoleCodes.EDITOR)
@SecurityRequirement(name = "token")
@Tag(name = "Import and export")
public class ImportResource {

    private final ImportService imports;

    ImportResource(ImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({
        ImportFormat.ImportMediaTypes.YAML,
        ImportFormat.ImportMediaTypes.CSV,
        ImportFormat.ImportMediaTypes.NDJSON
    })
    @Operation(
            operationId = "createImport",
            summary = "Import a file",
            description = "Checks a dataset file (`application/yaml`), a table of claims in the flat CSV row "
                    + "(`text/csv`) or one entry per line (`application/x-ndjson`); with `apply=true`, also writes "
                    + "it, all or nothing. The response does not wait for the result: read the progress at "
                    + "`Location`. Existing records are matched by id, so the same file may be sent again at any "
                    + "time. One import runs at a time. For editors.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = ImportFormat.ImportMediaTypes.YAML,
                        schema = @Schema(type = SchemaType.STRING, description = "A dataset file")),
                @Content(
                        mediaType = ImportFormat.ImportMediaTypes.CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A header row, then one claim per row")),
                @Content(
                        mediaType = ImportFormat.ImportMediaTypes.NDJSON,
                        schema = @Schema(type = SchemaType.STRING, description = "One entry per line, as JSON"))
            })
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> create(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
            @BeanParam ImportParameters parameters,
            @Parameter(description = "Key that you choose for this request; it is remembered for one day")
                    @RestHeader(Idempotency.HEADER)
                    String key,
            InputStream content)
            throws IOException {
        ImportService.AcceptedImport taken = imports.take(mediaType, parameters, key, content);
        ResponseBuilder<ImportView> response = ResponseBuilder.create(Response.Status.ACCEPTED.getStatusCode());
        if (taken.replayed()) {
            response.header(Idempotency.REPLAYED, true);
        }
        return response.header(HttpHeaders.LOCATION, taken.view().href())
                .entity(taken.view())
                .build();
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Imports of the last thirty days, newest first by default. For editors.")
    public Page<ImportView> list(@BeanParam PageParameters page) {
        return imports.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "An import’s progress and the outcome for the entries of its file. For editors.")
    public ImportView get(
            @Parameter(description = "Id of the import", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        return imports.get(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description = "Cancels a running import; nothing from its file is written. 409 if the import is over. For "
                    + "editors.")
    @APIResponse(responseCode = "204", description = "The import is cancelled")
    public void cancel(
            @Parameter(description = "Id of the import", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        imports.cancel(id);
    }

    @GET
    @Path("/{id}/faults")
    @Operation(
            operationId = "listImportFaults",
            summary = "List the errors of an import",
            description = "Errors in the imported file, in the order of its lines, up to ten thousand. For editors.")
    public Page<ImportFaultView> faults(
            @Parameter(description = "Id of the import", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @BeanParam PageParameters page) {
        return imports.faults(id, page);
    }

    @GET
    @Path("/{id}/statements")
    @Operation(
            operationId = "listImportStatements",
            summary = "List the statements of a dry run",
            description =
                    "Statements that the file would create or change, as the public would read them once they are "
                            + "published: with names in place of {target} and {target:id}, and descriptions in place of "
                            + "withheld names. In the order in which they would be written, up to ten thousand; none unless a "
                            + "dry run is done without errors. For editors.")
    public Page<ImportStatementView> statements(
            @Parameter(description = "Id of the import", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @BeanParam PageParameters page) {
        return imports.statements(id, page);
    }
}

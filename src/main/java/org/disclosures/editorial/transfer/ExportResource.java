package org.disclosures.editorial.transfer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.disclosures.http.StreamedBodies;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Everything, for editors. */
@Path("/v1/export")
@RolesAllowed(Role.RoleCodes.EDITOR)
@SecurityRequirement(name = "token")
@Tag(name = "Import and export")
public class ExportResource {

    private static final MediaType YAML = MediaType.valueOf(ImportFormat.ImportMediaTypes.YAML);
    private static final MediaType LINES = MediaType.valueOf(ImportFormat.ImportMediaTypes.NDJSON);
    private static final List<Variant> VARIANTS =
            List.of(new Variant(YAML, (String) null, null), new Variant(LINES, (String) null, null));

    private final ExportService exports;

    ExportResource(ExportService exports) {
        this.exports = exports;
    }

    @GET
    @Produces({ImportFormat.ImportMediaTypes.YAML, ImportFormat.ImportMediaTypes.NDJSON})
    @Operation(
            operationId = "exportDataset",
            summary = "Export everything",
            description = "The whole present content, including drafts, embargoed records and withheld names, as a "
                    + "dataset file or as one entry per line; an import restores either without loss. With `asOf`, "
                    + "what was public at a past moment. For editors: the file is not for the public.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = ImportFormat.ImportMediaTypes.YAML,
                        schema = @Schema(type = SchemaType.STRING, description = "A dataset file")),
                @Content(
                        mediaType = ImportFormat.ImportMediaTypes.NDJSON,
                        schema = @Schema(type = SchemaType.STRING, description = "One entry per line, as JSON"))
            })
    public StreamingOutput export(
            @Parameter(
                            description = "Moment in the past: the export then holds what was public at that moment, "
                                    + "as worded then, instead of everything; such a file cannot be imported",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @RestQuery
                    List<String> asOf,
            @Context Request negotiation,
            @Context HttpServerRequest request) {
        Variant chosen = negotiation.selectVariant(VARIANTS);
        boolean lines = chosen != null && LINES.isCompatible(chosen.getMediaType());
        request.response()
                .putHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"disclosures." + (lines ? "ndjson" : "yaml") + "\"");
        return StreamedBodies.orCut(request, output -> exports.write(output, lines));
    }
}

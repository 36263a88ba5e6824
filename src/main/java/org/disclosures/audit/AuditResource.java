package org.disclosures.audit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.disclosures.http.StreamedBodies;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, for admins. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RoleCodes.ADMIN)
@SecurityRequirement(name = "token")
@Tag(name = "Audit")
public class AuditResource {

    private static final String NDJSON = "application/x-ndjson";

    private final AuditService audit;

    AuditResource(AuditService audit) {
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "listAuditEntries",
            summary = "List the audit log",
            description = "Actions with their time, actor and reason, newest first by default. For admins.")
    public Page<AuditEntryView> list(@BeanParam AuditEntryFilter filter, @BeanParam PageParameters page) {
        return audit.list(filter, page);
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "getAuditVerification",
            summary = "Verify the audit log",
            description = "Reads the whole log and reports whether any entry was changed, moved, added or removed. For "
                    + "admins.")
    public AuditVerificationView verify() {
        return audit.verify();
    }

    @GET
    @Path("/export")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportAuditEntries",
            summary = "Export the audit log",
            description = "Every entry in order, one JSON object per line as in the list, to be kept and verified "
                    + "elsewhere. For admins.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "One `AuditEntry` per line, as JSON")))
    public StreamingOutput export(@Context HttpServerRequest request) {
        return StreamedBodies.orCut(request, audit::export);
    }
}

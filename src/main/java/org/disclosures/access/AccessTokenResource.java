package org.disclosures.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Access tokens, for admins. */
@Path("/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RoleCodes.ADMIN)
@SecurityRequirement(name = "token")
@Tag(name = "Access")
public class AccessTokenResource {

    private final AccessTokenService tokens;

    AccessTokenResource(AccessTokenService tokens) {
        this.tokens = tokens;
    }

    @GET
    @Operation(
            operationId = "listTokens",
            summary = "List access tokens",
            description = "Every access token, newest first by default, without its secret. For admins.")
    public Page<AccessTokenView> list(@BeanParam AccessTokenFilter filter, @BeanParam PageParameters page) {
        return tokens.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getToken",
            summary = "Read an access token",
            description = "An access token without its secret. For admins.")
    public AccessTokenView get(
            @Parameter(description = "Id of the token", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        return tokens.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createToken",
            summary = "Create an access token",
            description = "Creates a token that gives its bearer a role. The response holds the secret, which is shown "
                    + "only once and stored only as a hash. For admins.")
    public RestResponse<IssuedAccessToken> create(NewAccessToken token) {
        IssuedAccessToken issued = tokens.create(token);
        return RestResponse.ResponseBuilder.<IssuedAccessToken>created(
                        URI.create(issued.token().href()))
                .entity(issued)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @FailsWith(ProblemType.CONFLICT)
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke an access token",
            description = "Revokes a token at once and for good. It stays in the list. The last active admin token "
                    + "cannot be revoked. For admins.")
    public void revoke(
            @Parameter(description = "Id of the token", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        tokens.revoke(id);
    }
}

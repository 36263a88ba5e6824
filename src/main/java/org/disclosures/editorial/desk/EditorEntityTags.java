package org.disclosures.editorial.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.http.Api;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.param.RepresentationParameters;
import org.disclosures.vocabulary.Role;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives authors and editors the entity tag of what they read, for {@code If-Match}. Other callers get none, since versions also count
 * states that were never public.
 */
public class EditorEntityTags {

    private static final Pattern ONE_THING = Pattern.compile(Api.BASE + "/([a-z]+)/([^/]+)");

    private final SecurityIdentity caller;
    private final RecordVersions versions;

    EditorEntityTags(SecurityIdentity caller, RecordVersions versions) {
        this.caller = caller;
        this.versions = versions;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        Matcher thing = ONE_THING.matcher(request.getUriInfo().getPath());
        boolean present = request.getUriInfo().getQueryParameters().keySet().stream()
                .noneMatch(
                        parameter -> parameter.equals(RepresentationParameters.AS_OF) || parameter.equals("revision"));
        if (request.getMethod().equals(HttpMethod.GET)
                && response.getStatus() == 200
                && present
                && caller.hasRole(Role.RoleCodes.CONTRIBUTOR)
                && thing.matches()) {
            versions.of(thing.group(1), thing.group(2))
                    .ifPresent(version -> response.getHeaders().putSingle(HttpHeaders.ETAG, EntityTags.of(version)));
        }
    }
}

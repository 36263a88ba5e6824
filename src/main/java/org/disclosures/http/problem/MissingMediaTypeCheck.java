package org.disclosures.http.problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that do not say of which media type they are, where a resource takes some media types alone. */
public class MissingMediaTypeCheck {

    private static final char WILDCARD = '*';

    @ServerRequestFilter(priority = Priorities.USER - 1)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (method != null && (type == null || type.isBlank() || type.indexOf(WILDCARD) >= 0)) {
            Consumes consumes = consumes(method);
            if (consumes != null) {
                throw ProblemType.UNSUPPORTED_MEDIA_TYPE
                        .with("The header `Content-Type` is missing or has a wildcard; send one of "
                                + String.join(", ", consumes.value()) + ".")
                        .build();
            }
        }
    }

    private static Consumes consumes(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        return own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
    }
}

package org.disclosures.http.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds {@code Allow}, with the methods that a resource supports, to 405 responses. RFC 9110 requires it, and the framework leaves it out.
 */
public class AllowHeader {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final Map<Pattern, Set<String>> methods = new HashMap<>();

    AllowHeader(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    note(root.value(), method);
                }
            }
        }
    }

    @ServerResponseFilter
    public void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            String path = segments(request.getUriInfo().getPath());
            Set<String> offered = new TreeSet<>();
            methods.forEach((form, some) -> {
                if (form.matcher(path).matches()) {
                    offered.addAll(some);
                }
            });
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", offered));
        }
    }

    private void note(String root, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path path = method.getAnnotation(Path.class);
                Set<String> offered = methods.computeIfAbsent(
                        form(root + "/" + (path == null ? "" : path.value())), f -> new TreeSet<>());
                offered.add(verb.value());
                offered.add(HttpMethod.OPTIONS);
                if (verb.value().equals(HttpMethod.GET)) {
                    offered.add(HttpMethod.HEAD);
                }
            }
        }
    }

    private static Pattern form(String template) {
        return Pattern.compile(Arrays.stream(PARAMETER.split(segments(template), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+")));
    }

    private static String segments(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
    }
}

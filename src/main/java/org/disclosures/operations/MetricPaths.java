package org.disclosures.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps addresses that anyone can make up out of metrics: a path is the template of a resource of ours, or one of none. */
@Singleton
public class MetricPaths {

    private static final String SERVER = "http.server.";
    private static final String URI = "uri";
    // Paths that the framework uses for requests without a route.
    private static final Set<String> NAMED = Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root", "/cors-preflight");
    private static final String OTHER = "UNKNOWN";

    private volatile Set<String> templates;

    /** The filter of every registry. */
    @Produces
    @Singleton
    MeterFilter templatesOnly() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getName().startsWith(SERVER) ? id.getTag(URI) : null;
                return uri == null || NAMED.contains(uri) || templates().contains(uri)
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals(URI) ? Tag.of(URI, OTHER) : tag)
                                .toList());
            }
        };
    }

    private Set<String> templates() {
        Set<String> known = templates;
        if (known == null) {
            known = new HashSet<>();
            for (Class<?> resource : resources()) {
                String path = resource.getAnnotation(Path.class).value();
                known.add(template(path, ""));
                for (Method method : resource.getMethods()) {
                    Path below = method.getAnnotation(Path.class);
                    if (below != null) {
                        known.add(template(path, below.value()));
                    }
                }
            }
            templates = known;
        }
        return known;
    }

    private static List<Class<?>> resources() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList();
    }

    // As the framework writes them: single slashes, and no patterns in parameters.
    private static String template(String path, String below) {
        String whole = ("/" + path + "/" + below)
                .replaceAll("\\{\\s*([A-Za-z0-9_]+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("/+", "/");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }
}

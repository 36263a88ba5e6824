package org.disclosures.http.contract;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** The resource methods behind the operations of the contract, as JAX-RS finds them: by method and address. */
final class ContractMethods {

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\s*(\\w+)\\s*:[^}]*}");

    private final Map<String, ResourceMethod> methods = new HashMap<>();

    ContractMethods(IndexView index) {
        index.getAnnotations(Path.class).stream()
                .filter(path -> path.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(path -> path.target().asClass())
                .filter(resource -> !resource.isAbstract())
                .map(ContractMethods::load)
                .forEach(this::add);
    }

    /** The method behind an operation. */
    ResourceMethod of(PathItem.HttpMethod verb, String path) {
        return Optional.ofNullable(methods.get(verb + " " + path))
                .orElseThrow(() -> new IllegalStateException("No resource serves " + verb + " " + path));
    }

    private void add(Class<?> resource) {
        for (Method method : resource.getMethods()) {
            // The compiler copies annotations to the methods that it adds for generic types.
            if (!method.isBridge()) {
                verb(method)
                        .ifPresent(verb -> methods.put(
                                verb + " " + address(resource, method), new ResourceMethod(resource, method)));
            }
        }
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String address(Class<?> resource, Method method) {
        Path behind = method.getAnnotation(Path.class);
        String whole = resource.getAnnotation(Path.class).value() + (behind == null ? "" : "/" + behind.value());
        return EXPRESSION
                .matcher(("/" + whole).replaceAll("/+", "/"))
                .replaceAll("{$1}")
                .replaceAll("(?<=.)/$", "");
    }

    private static Class<?> load(ClassInfo resource) {
        try {
            // Not initialised.
            return Class.forName(
                    resource.name().toString(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

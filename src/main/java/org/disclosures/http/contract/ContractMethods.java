package org.disclosures.http.contract;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.http.filter.FilterParameters;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** The resource methods behind the operations of the contract, by operation id. */
final class ContractMethods {

    private final Map<String, MethodInfo> methods = new HashMap<>();

    ContractMethods(IndexView index) {
        for (AnnotationInstance annotation :
                index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD && annotation.value("operationId") != null) {
                methods.put(
                        annotation.value("operationId").asString(),
                        annotation.target().asMethod());
            }
        }
    }

    /** True if the method of an operation has an annotation. */
    boolean has(Operation operation, Class<? extends Annotation> annotation) {
        MethodInfo method = methods.get(operation.getOperationId());
        return method != null && method.hasAnnotation(annotation);
    }

    /** The beans of filters that the method of an operation takes. */
    List<Class<?>> filters(Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        return method == null
                ? List.of()
                : method.parameterTypes().stream()
                        .filter(type -> type.kind() == Type.Kind.CLASS)
                        .<Class<?>>map(ContractMethods::load)
                        .filter(FilterParameters.class::isAssignableFrom)
                        .toList();
    }

    private static Class<?> load(Type type) {
        try {
            // Not initialised unless it declares filters.
            return Class.forName(
                    type.name().toString(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

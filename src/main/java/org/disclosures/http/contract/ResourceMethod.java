package org.disclosures.http.contract;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.disclosures.http.filter.FilterParameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The method behind an operation of the contract.
 *
 * @param resource the class that serves the operation, which may inherit the method
 */
record ResourceMethod(Class<?> resource, Method method) {

    /** True if the method or its resource has an annotation. */
    boolean has(Class<? extends Annotation> annotation) {
        return get(annotation) != null;
    }

    /** An annotation of the method or, if it has none, of its resource; null if neither has it. */
    <A extends Annotation> A get(Class<A> annotation) {
        A own = method.getAnnotation(annotation);
        return own == null ? resource.getAnnotation(annotation) : own;
    }

    /** True if the method says itself that it answers with a status. */
    boolean answers(String status) {
        return Stream.of(method.getAnnotationsByType(APIResponse.class))
                .anyMatch(response -> response.responseCode().equals(status));
    }

    /** The beans of filters that the method takes. */
    List<Class<?>> filters() {
        return Arrays.<Class<?>>stream(method.getParameterTypes())
                .filter(FilterParameters.class::isAssignableFrom)
                .toList();
    }
}

package org.disclosures.http.param;

import java.util.Set;

/**
 * A {@link jakarta.ws.rs.BeanParam} whose query parameters are declared as data and not as fields. A class of it has a constructor
 * without arguments, so that its parameters can be listed without a request.
 */
public interface DeclaredParameters {

    /** The names of all query parameters that the bean reads. */
    Set<String> parameterNames();

    /** A bean without a request, to list its parameters. */
    static DeclaredParameters of(Class<?> bean) {
        try {
            return (DeclaredParameters) bean.getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

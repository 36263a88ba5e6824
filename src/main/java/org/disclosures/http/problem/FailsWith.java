package org.disclosures.http.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names problems of a resource method, or of each one of a resource, that do not follow from its parameters. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FailsWith {

    /** The problems. */
    ProblemType[] value();
}

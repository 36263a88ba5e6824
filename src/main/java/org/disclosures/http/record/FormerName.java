package org.disclosures.http.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field that a list replaced: it held one value, and is still read wherever the list is, though never beside it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FormerName {

    /** The name of the former field. */
    String value();
}

package org.disclosures.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text of an entry, the texts of a map, or a list of records with such a text, that its authors write freely. Such texts are checked for withheld names, redacted when a name is withheld, and
 * found by search. The longest is what {@link jakarta.validation.constraints.Size} allows.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreeText {

    /** True for a text that the public reads only while the name of its record is public. */
    boolean withheldWithName() default false;
}

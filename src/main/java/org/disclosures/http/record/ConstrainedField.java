package org.disclosures.http.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the field that a constraint across the fields of a record is reported at: the one that its author has to change. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConstrainedField {

    /** The path of the field in the record, as JSON has it, such as {@code attributions[0].role}. */
    String value();

    /** The other fields that the constraint reads: it says nothing while one of them cannot be read. */
    String[] with();
}

package org.disclosures.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the records that a resource writes, for the operations that every collection is written by. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EditedRecord {

    /** The name in ids of operations, such as {@code Claim} or {@code ClaimTransition}. */
    String name();

    /** A record in a sentence, such as “a claim”. */
    String one();

    /** The creation of a record that begins as a draft, in words; empty for other records. */
    String draft() default "";

    /** A further sentence on the steps of a record; empty for none. */
    String step() default "";
}

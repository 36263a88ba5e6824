package org.disclosures.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test independent of the kind of database, such as one of representations: it runs once rather than on each kind.
 * Other tests request every operation in every representation on each kind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("any-database")
public @interface AnyDatabase {}

package org.disclosures.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks public reads that support {@code If-Modified-Since}, which feed readers use. {@code Last-Modified} is the moment of the last public
 * change of the dataset (RFC 9110, section 8.8.2).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LastModified {}

package org.disclosures.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public read whose callers ask again by {@code If-Modified-Since}, as feed readers do. {@code Last-Modified} is the moment of
 * the last public change of the dataset (RFC 9110, section 8.8.2).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LastModified {}

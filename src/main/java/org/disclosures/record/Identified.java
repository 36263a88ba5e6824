package org.disclosures.record;

/** Has an id that other records refer to it by. */
public interface Identified {

    /** The id. */
    String id();
}

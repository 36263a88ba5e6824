package org.disclosures.access;

import jakarta.persistence.MappedSuperclass;

/** A record that can be edited. Each change raises its version, so that nobody overwrites a change that they have not seen. */
@MappedSuperclass
public abstract class Versioned {

    private int version = 1;

    /** Number of times it was written, from 1. Never shown to the public. */
    public int version() {
        return version;
    }

    /** Counts a change. */
    protected void changed() {
        version++;
    }
}

package org.disclosures.access;

import jakarta.persistence.MappedSuperclass;

/** What can be edited: each change of it is counted, so that nobody overwrites a change they have not seen. */
@MappedSuperclass
public abstract class Versioned {

    private int version = 1;

    /** How many times it was written, from 1; the public is never shown this. */
    public int version() {
        return version;
    }

    /** Counts a change. */
    protected void changed() {
        version++;
    }
}

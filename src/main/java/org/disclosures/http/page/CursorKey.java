package org.disclosures.http.page;

/** The secret that cursors are encrypted with. All copies of the service have the same, also after a restart. */
public interface CursorKey {

    /** The secret, of at least 32 bytes, the same each time. */
    byte[] secret();
}

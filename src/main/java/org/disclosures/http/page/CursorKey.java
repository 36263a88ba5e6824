package org.disclosures.http.page;

/** The secret for encrypting cursors. It is shared by all copies of the service and survives restarts. */
public interface CursorKey {

    /** The secret, of at least 32 bytes, always the same. */
    byte[] secret();
}

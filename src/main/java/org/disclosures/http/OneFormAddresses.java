package org.disclosures.http;

/**
 * Addresses that end in their form, such as {@code .atom} or {@code .svg}: they have that form whatever {@code Accept} says, since
 * feed readers, browsers and proxies send what they always send.
 */
public final class OneFormAddresses {

    private OneFormAddresses() {}

    /** Whether an address of the API ends in its form; ids hold no full stop. */
    public static boolean isOne(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) > 0;
    }
}

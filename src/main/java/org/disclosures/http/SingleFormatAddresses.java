package org.disclosures.http;

/**
 * Addresses that end in a format, such as {@code .atom} or {@code .svg}. They have that format whatever {@code Accept} says, since feed
 * readers, browsers and proxies always send the same header.
 */
public final class SingleFormatAddresses {

    private SingleFormatAddresses() {}

    /** True for addresses of the API that end in a format. Ids contain no full stop. */
    public static boolean isOne(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) > 0;
    }
}

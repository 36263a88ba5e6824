package org.disclosures.http.cache;

import java.util.Locale;

/**
 * How a body is coded on its way (RFC 9110). The server codes it after everything else, and always alike; entity tags tell the
 * codings apart, as they are strong.
 */
enum ContentCoding {
    IDENTITY(""),
    GZIP("-gzip");

    private final String suffix;

    ContentCoding(String suffix) {
        this.suffix = suffix;
    }

    /** The coding that the server chooses for a request. */
    static ContentCoding of(String acceptEncoding) {
        if (acceptEncoding != null) {
            for (String accepted : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
                String[] parts = accepted.split(";");
                String name = parts[0].strip();
                if (name.equals("gzip") || name.equals("x-gzip")) {
                    boolean refused = parts.length > 1 && parts[1].strip().matches("q=0(\\.0*)?");
                    return refused ? IDENTITY : GZIP;
                }
            }
        }
        return IDENTITY;
    }

    /** The entity tag of an answer in this coding. */
    String tag(String fingerprint) {
        return '"' + fingerprint + suffix + '"';
    }
}

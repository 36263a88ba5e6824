package org.disclosures.http.cache;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;

/** The coding of a body in transit (RFC 9110, section 12.5.3). The server applies it last; strong entity tags differ by coding. */
enum ContentCoding {
    IDENTITY(""),
    GZIP("-gzip");

    private static final ServerContentCoding SERVER = new ServerContentCoding();

    private final String suffix;

    ContentCoding(String suffix) {
        this.suffix = suffix;
    }

    /** The coding that a caller accepts: gzip by its name or by the wildcard, else the body as it is. */
    static ContentCoding of(String acceptEncoding) {
        return acceptEncoding != null && allowsGzip(acceptEncoding) ? GZIP : IDENTITY;
    }

    /** The coding that the server sends: it reads names of codings less generously than {@link #of} does. */
    static ContentCoding served(String acceptEncoding) {
        return of(acceptEncoding) == GZIP && SERVER.compresses(acceptEncoding) ? GZIP : IDENTITY;
    }

    /** Keeps the server from coding a body otherwise than its entity tag says. */
    void announce(String acceptEncoding, MultivaluedMap<String, Object> headers) {
        if (this == IDENTITY && acceptEncoding != null && SERVER.compresses(acceptEncoding)) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "identity");
        }
    }

    /** The entity tag of a response in this coding. */
    String tag(String fingerprint) {
        return '"' + fingerprint + suffix + '"';
    }

    // A range for gzip itself takes precedence over the wildcard.
    private static boolean allowsGzip(String acceptEncoding) {
        Boolean any = null;
        for (String range : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            String name = parts[0].strip();
            boolean allowed = parts.length < 2 || !parts[1].strip().matches("q\\s*=\\s*0(\\.0*)?");
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return allowed;
            }
            if (name.equals("*")) {
                any = allowed;
            }
        }
        return Boolean.TRUE.equals(any);
    }

    /** The reading of {@code Accept-Encoding} by the server, which compresses with gzip alone. */
    private static final class ServerContentCoding extends HttpContentCompressor {

        ServerContentCoding() {
            super(StandardCompressionOptions.gzip());
        }

        boolean compresses(String acceptEncoding) {
            return determineEncoding(acceptEncoding) != null;
        }
    }
}

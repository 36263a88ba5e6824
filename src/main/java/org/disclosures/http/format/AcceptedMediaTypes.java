package org.disclosures.http.format;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * The media types that a request accepts, by its {@code Accept} header (RFC 9110).
 *
 * @param ranges media ranges with their qualities
 */
record AcceptedMediaTypes(List<MediaType> ranges) {

    private static final String QUALITY = "q";

    /** The quality of a media type, from 0 for unacceptable to 1, by the most specific range that matches. */
    double quality(MediaType type) {
        double quality = 0;
        int most = -1;
        for (MediaType range : ranges) {
            int says = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
            if (range.isCompatible(type) && says > most) {
                most = says;
                quality = quality(range.getParameters().get(QUALITY));
            }
        }
        return quality;
    }

    private static double quality(String given) {
        if (given == null) {
            return 1;
        }
        try {
            return Double.parseDouble(given);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}

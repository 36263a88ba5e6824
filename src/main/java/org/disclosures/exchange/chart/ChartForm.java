package org.disclosures.exchange.chart;

import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.Term;

/** The forms that a chart is served in. */
public enum ChartForm implements Term {
    /** A picture that scales, whose text is text. */
    SVG(new MediaType("image", "svg+xml", "UTF-8")),
    /** A picture of points. */
    PNG(new MediaType("image", "png")),
    /** The same in words. */
    TXT(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));

    private final MediaType type;

    ChartForm(MediaType type) {
        this.type = type;
    }

    /** The media type. */
    public MediaType type() {
        return type;
    }
}

package org.disclosures.http.format;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** The format of a response, as the filters determine it. */
public final class NegotiatedFormat {

    private static final String OPEN = NegotiatedFormat.class.getName() + ".open";
    private static final String MADE = NegotiatedFormat.class.getName() + ".made";

    private NegotiatedFormat() {}

    /** Notes that a request may ask for a file. */
    static void open(ContainerRequestContext request, AcceptedMediaTypes accepted) {
        request.setProperty(OPEN, accepted);
    }

    /** The media types accepted by a request that may ask for a file; empty for other requests. */
    static Optional<AcceptedMediaTypes> accepted(ContainerRequestContext request) {
        return Optional.ofNullable((AcceptedMediaTypes) request.getProperty(OPEN));
    }

    static void make(ContainerRequestContext request, ListFormat format) {
        request.setProperty(MADE, format);
    }

    /** The format of the file to respond with; empty for JSON. */
    public static Optional<ListFormat> of(ContainerRequestContext request) {
        return Optional.ofNullable((ListFormat) request.getProperty(MADE));
    }
}

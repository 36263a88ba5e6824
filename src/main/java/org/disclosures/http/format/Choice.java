package org.disclosures.http.format;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** The format of a response, as the filters determine it. */
public final class Choice {

    private static final String OPEN = Choice.class.getName() + ".open";
    private static final String MADE = Choice.class.getName() + ".made";

    private Choice() {}

    /** Notes that a request may ask for a file. */
    static void open(ContainerRequestContext request, Accepted accepted) {
        request.setProperty(OPEN, accepted);
    }

    /** The media types accepted by a request that may ask for a file; empty for other requests. */
    static Optional<Accepted> accepted(ContainerRequestContext request) {
        return Optional.ofNullable((Accepted) request.getProperty(OPEN));
    }

    static void make(ContainerRequestContext request, Format format) {
        request.setProperty(MADE, format);
    }

    /** The format of the file to respond with; empty for JSON. */
    public static Optional<Format> of(ContainerRequestContext request) {
        return Optional.ofNullable((Format) request.getProperty(MADE));
    }
}

package org.disclosures.exchange.linked;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.disclosures.exchange.things.Seen;
import org.disclosures.exchange.things.Things;

/** Where the nodes of one graph are written. */
final class LinkedOutput {

    private final JsonGenerator out;
    private final ObjectWriter writer;
    private final Things things;
    private final String service;
    private final Seen written = new Seen();

    LinkedOutput(JsonGenerator out, ObjectWriter writer, Things things, String service) {
        this.out = out;
        this.writer = writer;
        this.things = things;
        this.service = service;
    }

    /** What the items refer to. */
    Things things() {
        return things;
    }

    /** The address of something, as the caller knows the service. */
    String address(String path) {
        return service + path;
    }

    /** Whether a node is to be written now, since it was not before. */
    boolean isNew(String path) {
        return written.isNew(path);
    }

    void write(Node node) {
        try {
            out.writeRaw('\n');
            writer.writeValue(out, node);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

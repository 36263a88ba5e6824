package org.disclosures.exchange.ftm;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.disclosures.exchange.things.Seen;
import org.disclosures.exchange.things.Things;

/**
 * Where the entities of one list are written, one a line. What many items refer to is written before the first of them, and only
 * again when very many others were written since, which readers of the format put together: memory is constant.
 */
final class FtmOutput {

    private final JsonGenerator out;
    private final ObjectWriter writer;
    private final Things things;
    private final String service;
    private final Seen written = new Seen();

    FtmOutput(JsonGenerator out, ObjectWriter writer, Things things, String service) {
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

    /** Whether an entity is to be written now, since it was not before. */
    boolean isNew(String id) {
        return written.isNew(id);
    }

    void write(FtmEntity entity) {
        try {
            writer.writeValue(out, entity);
            out.writeRaw('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

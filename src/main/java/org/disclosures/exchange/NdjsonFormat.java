package org.disclosures.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.disclosures.http.format.FileRequest;
import org.disclosures.http.format.ListFormat;
import org.disclosures.http.page.ListRows;
import org.disclosures.http.representation.ClaimMarks;

/** The items of a list as they stand in its pages, one a line. */
@Singleton
class NdjsonFormat implements ListFormat {

    private static final MediaType TYPE = new MediaType("application", "x-ndjson");

    private final ObjectMapper json;
    private final ObjectWriter writer;

    NdjsonFormat(ObjectMapper json) {
        this.json = json;
        this.writer = json.writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("");
    }

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public MediaType mediaType() {
        return TYPE;
    }

    @Override
    public boolean offers(Class<?> item) {
        return FlatTables.of(item).isPresent();
    }

    @Override
    public void write(FileRequest asked, ListRows<?> rows, OutputStream target) throws IOException {
        try (JsonGenerator out = json.createGenerator(target)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                    .setRootValueSeparator(null);
            for (List<?> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                for (Object item : some) {
                    writer.writeValue(out, asked.fields().isEmpty() ? item : trimmed(item, asked.fields()));
                    out.writeRaw('\n');
                }
            }
        }
    }

    private ObjectNode trimmed(Object item, List<String> fields) {
        ObjectNode tree = json.valueToTree(item);
        return ClaimMarks.retain(tree, fields);
    }
}

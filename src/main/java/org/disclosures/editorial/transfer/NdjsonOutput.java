package org.disclosures.editorial.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** Writes an entry a line, as JSON. */
final class NdjsonOutput implements EntryOutput {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private final OutputStream output;

    NdjsonOutput(OutputStream output) {
        this.output = output;
    }

    @Override
    public void entry(RecordKind kind, Record entry) throws IOException {
        line(kind, JSON.valueToTree(entry));
    }

    @Override
    public void claim(String report, ClaimEntry entry) throws IOException {
        ObjectNode claim = JSON.createObjectNode().put(RecordKinds.REPORT.noun(), report);
        claim.setAll(JSON.<ObjectNode>valueToTree(entry));
        line(RecordKinds.CLAIM, claim);
    }

    @Override
    public void end() throws IOException {
        output.flush();
    }

    private void line(RecordKind kind, ObjectNode entry) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.set(kind.noun(), entry);
        output.write(JSON.writeValueAsBytes(line));
        output.write('\n');
    }
}

package org.disclosures.editorial.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** Writes a dataset file. */
final class DatasetOutput implements EntryOutput {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    // A fixed header, so that two exports of the same data are equal.
    private static final DatasetHeader HEADER = new DatasetHeader("export", "Export");

    private final JsonGenerator output;
    private RecordKind section;
    private boolean claims;

    DatasetOutput(OutputStream target) throws IOException {
        this.output = YAML.getFactory().createGenerator(target);
        output.writeStartObject();
        output.writePOJOField("dataset", HEADER);
    }

    @Override
    public void entry(RecordKind kind, Record entry) throws IOException {
        endReport();
        if (section != kind) {
            if (section != null) {
                output.writeEndArray();
            }
            section = kind;
            output.writeArrayFieldStart(kind.collection());
        }
        if (kind != RecordKinds.REPORT) {
            output.writePOJO(entry);
            return;
        }
        JsonNode report = YAML.valueToTree(entry);
        output.writeStartObject();
        for (Map.Entry<String, JsonNode> field : report.properties()) {
            output.writeFieldName(field.getKey());
            output.writeTree(field.getValue());
        }
    }

    @Override
    public void claim(String report, ClaimEntry entry) throws IOException {
        if (!claims) {
            claims = true;
            output.writeArrayFieldStart("claims");
        }
        output.writePOJO(entry);
    }

    @Override
    public void end() throws IOException {
        endReport();
        if (section != null) {
            output.writeEndArray();
        }
        output.writeEndObject();
        output.close();
    }

    private void endReport() throws IOException {
        if (claims) {
            output.writeEndArray();
            claims = false;
        }
        if (section == RecordKinds.REPORT) {
            output.writeEndObject();
        }
    }
}

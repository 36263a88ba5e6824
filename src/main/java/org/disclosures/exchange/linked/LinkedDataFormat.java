package org.disclosures.exchange.linked;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.exchange.referenced.ReferencedRecordReader;
import org.disclosures.http.format.FileRequest;
import org.disclosures.http.format.ListFormat;
import org.disclosures.http.page.ListRows;
import org.disclosures.report.ReportView;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.technology.TechnologyView;

/** A graph in JSON-LD 1.1: the items of a list, each after the records that it refers to. */
@Singleton
class LinkedDataFormat implements ListFormat {

    static final String MEDIA_TYPE = "application/ld+json";

    private static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    private static final Set<Class<?>> OFFERED = Set.of(
            ClaimView.class,
            AllegedTargetView.class,
            OrganisationView.class,
            SourceView.class,
            ReportView.class,
            TechnologyView.class);

    private final ObjectMapper json;
    private final ObjectWriter writer;
    private final ReferencedRecordReader things;
    private final LinkedDataClaims claims;
    private final LinkedDataRecords nodes;

    LinkedDataFormat(
            ObjectMapper json, ReferencedRecordReader things, LinkedDataClaims claims, LinkedDataRecords nodes) {
        this.json = json;
        this.writer = json.writerFor(LinkedDataNode.class).without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        this.things = things;
        this.claims = claims;
        this.nodes = nodes;
    }

    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public MediaType mediaType() {
        return TYPE;
    }

    @Override
    public boolean offers(Class<?> item) {
        return OFFERED.contains(item);
    }

    @Override
    public boolean isTrimmed() {
        return false;
    }

    @Override
    public void write(FileRequest asked, ListRows<?> rows, OutputStream target) throws IOException {
        try (JsonGenerator generator = json.createGenerator(target)) {
            generator
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                    // A truncated file must not look complete.
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            ReferencedRecordOutput<LinkedDataNode> out =
                    new ReferencedRecordOutput<>(generator, writer, things.begin(), asked.service());
            generator.writeStartObject();
            generator.writeStringField("@context", out.address(LinkedDataContext.PATH));
            generator.writeArrayFieldStart("@graph");
            out.each(rows, item -> write(item, out));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private void write(Object item, ReferencedRecordOutput<LinkedDataNode> out) {
        if (item instanceof ClaimView claim) {
            claims.write(claim, out);
        } else if (item instanceof AllegedTargetView target) {
            nodes.write(target, out);
        } else if (item instanceof OrganisationView body) {
            nodes.write(body, out);
        } else if (item instanceof SourceView source) {
            nodes.write(source, out);
        } else if (item instanceof ReportView report) {
            nodes.write(report, out);
        } else if (item instanceof TechnologyView technology) {
            nodes.write(technology, out);
        }
    }
}

package org.disclosures.exchange.ftm;

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
import org.disclosures.disclosure.DisclosureView;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.exchange.referenced.ReferencedRecordReader;
import org.disclosures.http.format.FileRequest;
import org.disclosures.http.format.ListFormat;
import org.disclosures.http.page.ListRows;
import org.disclosures.report.ReportView;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;

/** Entities of FollowTheMoney, one a line, as Aleph takes them in: each file has every entity that its links refer to. */
@Singleton
class FtmFormat implements ListFormat {

    private static final MediaType TYPE = new MediaType("application", "json+ftm");

    private static final Set<Class<?>> OFFERED = Set.of(
            ClaimView.class,
            AllegedTargetView.class,
            OrganisationView.class,
            SourceView.class,
            ReportView.class,
            DisclosureView.class);

    private final ObjectMapper json;
    private final ObjectWriter writer;
    private final ReferencedRecordReader things;
    private final FtmClaims claims;
    private final FtmTargets targets;
    private final FtmOrganisations bodies;
    private final FtmReports reports;
    private final FtmDisclosures disclosures;

    FtmFormat(
            ObjectMapper json,
            ReferencedRecordReader things,
            FtmClaims claims,
            FtmTargets targets,
            FtmOrganisations bodies,
            FtmReports reports,
            FtmDisclosures disclosures) {
        this.json = json;
        this.writer = json.writerFor(FtmEntity.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("");
        this.things = things;
        this.claims = claims;
        this.targets = targets;
        this.bodies = bodies;
        this.reports = reports;
        this.disclosures = disclosures;
    }

    @Override
    public String name() {
        return "ftm";
    }

    @Override
    public MediaType mediaType() {
        return TYPE;
    }

    @Override
    public String extension() {
        return "ftm.json";
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
                    .setRootValueSeparator(null);
            ReferencedRecordOutput<FtmEntity> out =
                    new ReferencedRecordOutput<>(generator, writer, things.begin(), asked.service());
            out.each(rows, item -> write(item, out));
        }
    }

    private void write(Object item, ReferencedRecordOutput<FtmEntity> out) {
        if (item instanceof ClaimView claim) {
            claims.write(claim, out);
        } else if (item instanceof AllegedTargetView target) {
            targets.write(target, out);
        } else if (item instanceof OrganisationView body) {
            bodies.write(body, out);
        } else if (item instanceof SourceView source) {
            bodies.write(source, out);
        } else if (item instanceof ReportView report) {
            reports.write(report, out);
        } else if (item instanceof DisclosureView disclosure) {
            disclosures.write(disclosure, out);
        }
    }
}

package org.disclosures.report;

import java.time.LocalDate;
import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Range;
import org.disclosures.http.param.Values;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.ReportKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of reports. */
public class ReportFilter {

    @RestQuery
    @Parameter(description = "Reports of these publishers, by source id")
    List<String> publisher;

    @RestQuery
    @Parameter(
            description = "Reports of these kinds",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ReportKind.class))
    List<String> kind;

    @RestQuery
    @Parameter(description = "Reports in these languages, by BCP 47 tag")
    List<String> language;

    @RestQuery
    @Parameter(
            description = "Reports published on this day or later",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> publishedFrom;

    @RestQuery
    @Parameter(
            description = "Reports published on this day or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> publishedTo;

    void apply(Conditions conditions, Values values, KnownIds knownIds) {
        conditions.andAny("e.publisher.id in ?", knownIds.read("publisher", "sources", publisher, values));
        conditions.andAny("e.kind in ?", values.terms("kind", kind, ReportKind.class));
        conditions.andAny("e.language in ?", values.languages("language", language));
        Range<LocalDate> published = values.dates("publishedFrom", publishedFrom, "publishedTo", publishedTo);
        conditions.andIf("e.publishedOn >= ?", published.from());
        conditions.andIf("e.publishedOn <= ?", published.to());
    }
}

package org.disclosures.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Descriptions of CSV files. */
@Path(Api.BASE)
@Produces(CsvMetadata.TYPE)
@Tag(name = "Service")
public class CsvMetadataResource {

    private final CsvMetadata metadata;

    CsvMetadataResource(CsvMetadata metadata) {
        this.metadata = metadata;
    }

    @GET
    @PresentOnly
    @Path("/{collection}" + CsvMetadata.SUFFIX)
    @Operation(
            operationId = "getCsvMetadata",
            summary = "Read the metadata of a CSV file",
            description = "Columns and format of a collection’s CSV files (W3C, Metadata Vocabulary for Tabular Data). "
                    + "The `Link` header of every CSV file leads here.")
    public CsvMetadataView get(
            @Parameter(description = "Collection: the last segment of the lists’ addresses; `claim-links` for links")
                    @RestPath
                    String collection,
            @Parameter(
                            description = "File: path and query of a list of the collection, as requested; without it, "
                                    + "the whole collection",
                            schema = @Schema(type = SchemaType.STRING, maxLength = CsvMetadata.LONGEST))
                    @RestQuery
                    List<String> url) {
        FlatTable<?, ?> table = FlatTables.ALL.stream()
                .filter(one -> one.collection().equals(collection))
                .findFirst()
                .orElseThrow(Problems::notFound);
        ParameterValues values = new ParameterValues(new RequestErrors());
        String file = values.text(CsvMetadata.URL, url);
        values.faults().throwIfAny();
        return metadata.of(table, file, values);
    }
}

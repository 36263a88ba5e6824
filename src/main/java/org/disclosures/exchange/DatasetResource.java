package org.disclosures.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.disclosures.history.RevisionView;
import org.disclosures.history.Revisions;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.ServiceAddress;
import org.disclosures.http.StreamedBodies;
import org.disclosures.http.format.DatabaseSnapshot;
import org.disclosures.http.page.ListRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything public, in one file. */
@Path(DataPackages.PATH)
@Tag(name = "Service")
public class DatasetResource {

    private static final String ZIP = "application/zip";
    private static final int BUFFER = 1 << 16;
    // Equal data give an equal file.
    private static final long NO_TIME = 315_532_800_000L;

    private final ServiceAddress service;
    private final WholeDataset dataset;
    private final DataPackages packages;
    private final CsvFormat csv;
    private final DatabaseSnapshot state;
    private final Revisions revisions;
    private final ObjectMapper json;

    DatasetResource(
            WholeDataset dataset,
            DataPackages packages,
            CsvFormat csv,
            DatabaseSnapshot state,
            Revisions revisions,
            ObjectMapper json,
            ServiceAddress service) {
        this.service = service;
        this.dataset = dataset;
        this.packages = packages;
        this.csv = csv;
        this.state = state;
        this.revisions = revisions;
        this.json = json;
    }

    @GET
    @Produces(ZIP)
    @OwnAddress
    @Operation(
            operationId = "getDataset",
            summary = "Download the public dataset",
            description = "All public data as one Data Package (Frictionless Data): a zip with one CSV file per "
                    + "collection, with the columns of its lists, and `datapackage.json`, which describes the "
                    + "columns, the revision of the dataset and how to cite it.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", description = "A zip file")))
    public Response get(@Context HttpServerRequest request) {
        String origin = service.origin(request);
        StreamingOutput body = request.method() == HttpMethod.HEAD
                ? nothing -> {}
                : StreamedBodies.orCut(
                        request, target -> state.read(() -> write(origin, origin + request.uri(), target)));
        // A response, so that a problem that comes up before the first byte is written as one, and is no file.
        return Response.ok(body, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"surveillance-disclosures.zip\"")
                .build();
    }

    private void write(String origin, String address, OutputStream target) throws IOException {
        state.hold();
        RevisionView revision = revisions.current();
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(target, BUFFER));
        begin(zip, "datapackage.json");
        zip.write(json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(packages.of(dataset.tables(), origin, address, revision)));
        for (FlatTable<?, ?> table : dataset.tables()) {
            zip.closeEntry();
            begin(zip, DataPackages.path(table));
            try (ListRows<?> rows = dataset.rows(table)) {
                csv.write(table, List.of(), ',', origin, rows, zip);
            }
        }
        zip.finish();
        zip.flush();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
    }
}

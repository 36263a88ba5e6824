package org.disclosures.http.format;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.disclosures.http.Api;
import org.disclosures.http.AsOf;
import org.disclosures.http.ServiceAddress;
import org.disclosures.http.StreamedBodies;
import org.disclosures.http.page.ListRows;
import org.disclosures.http.page.Page;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.RepresentationParameters;
import org.disclosures.http.problem.RequestErrors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives out lists as files: in place of a page that was read, all of the list, from one state of the database, while it is read. */
public class ListFiles {

    private static final int BUFFER = 1 << 16;
    // Before everything that shapes or describes pages.
    private static final int FIRST = 1_000;

    private static final String NOT_PUBLIC = "not-for-the-public-";

    private final DatabaseSnapshot state;
    private final AsOf asOf;
    private final ServiceAddress service;
    private final Clock clock;

    ListFiles(DatabaseSnapshot state, AsOf asOf, ServiceAddress service, Clock clock) {
        this.service = service;
        this.state = state;
        this.asOf = asOf;
        this.clock = clock;
    }

    @ServerResponseFilter(priority = FIRST)
    public void replace(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            HttpServerRequest http) {
        ListFormat format = NegotiatedFormat.of(request).orElse(null);
        if (format == null || response.getStatus() != 200 || !(response.getEntity() instanceof Page<?> page)) {
            return;
        }
        FileRequest asked = asked(request, resource, http);
        StreamingOutput body = StreamedBodies.orCut(http, target -> write(format, asked, page, target));
        boolean head = request.getMethod().equals("HEAD");
        response.setEntity(head ? null : body, null, MediaType.valueOf(format.contentType()));
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, format.contentType());
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(request, asked, format) + "\"");
        if (!format.isCompressible()) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "identity");
        }
        format.link(asked).ifPresent(link -> headers.putSingle(HttpHeaders.LINK, link));
    }

    private FileRequest asked(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        return new FileRequest(
                ListFormats.item(resource.getResourceMethod()).orElseThrow(),
                URI.create(service.origin(http) + http.uri()),
                parameters,
                new ParameterValues(new RequestErrors())
                        .split(RepresentationParameters.FIELDS, parameters.get(RepresentationParameters.FIELDS)));
    }

    // A name such as claims-2021-07-27.csv, with the list and the day of its data. Responses to authenticated callers
    // are private, and a row does not say so.
    private String name(ContainerRequestContext request, FileRequest asked, ListFormat format) {
        String whose = request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION) ? NOT_PUBLIC : "";
        String list = asked.address().getPath().substring(Api.BASE.length() + 1).replaceAll("[^A-Za-z0-9]+", "-");
        Instant moment = asOf.moment().orElseGet(clock::instant);
        return whose + list + "-" + LocalDate.ofInstant(moment, ZoneOffset.UTC) + "." + format.extension();
    }

    private void write(ListFormat format, FileRequest asked, Page<?> page, OutputStream target) throws IOException {
        OutputStream buffered = new BufferedOutputStream(target, BUFFER);
        state.read(() -> {
            try (ListRows<?> rows = page.all().get()) {
                state.hold(rows);
                format.write(asked, rows, buffered);
                buffered.flush();
            }
        });
    }
}

package org.disclosures.exchange.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.ForeignParameters;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.ServiceAddress;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Embed codes for addresses of the service (oEmbed 1.0). */
@Path(Api.OEMBED)
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML})
@Tag(name = "Charts")
public class OEmbedResource {

    private static final String JSON = "json";
    private static final String XML = "xml";
    private static final long MOST_PIXELS = 100_000;

    private final ServiceAddress service;
    private final OEmbedService embeddings;
    private final ObjectMapper json;

    OEmbedResource(OEmbedService embeddings, ObjectMapper json, ServiceAddress service) {
        this.service = service;
        this.embeddings = embeddings;
        this.json = json;
    }

    @GET
    @PresentOnly
    @ForeignParameters
    @OwnAddress
    @FailsWith({ProblemType.NOT_FOUND, ProblemType.NOT_IMPLEMENTED})
    @Operation(
            operationId = "getEmbedding",
            summary = "Read the embed code of an address",
            description = "Embed code for an address of this service (oEmbed 1.0): a chart, as a frame, or as a "
                    + "picture if the address ends in `.png`; the page of a chart; or the permalink of a claim. "
                    + "Unknown parameters are ignored, since clients send some of their own.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OEmbedView.class)),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Object> get(
            @Parameter(
                            description = "Address of this service to embed",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING))
                    @RestQuery
                    List<String> url,
            @Parameter(
                            description = "Maximum width in pixels",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100000"))
                    @RestQuery
                    List<String> maxwidth,
            @Parameter(
                            description = "Maximum height in pixels",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100000"))
                    @RestQuery
                    List<String> maxheight,
            @Parameter(
                            description = "Format of the response",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {JSON, XML},
                                            defaultValue = JSON))
                    @RestQuery
                    List<String> format,
            @Context UriInfo address) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String asked = values.text("url", url);
        Long width = values.number("maxwidth", maxwidth, 1, MOST_PIXELS);
        Long height = values.number("maxheight", maxheight, 1, MOST_PIXELS);
        String wanted = values.text("format", format);
        if (url == null || url.isEmpty()) {
            values.faults().add("url", null, "The address is missing; add it.");
        }
        values.faults().throwIfAny();
        if (wanted != null && !wanted.equals(JSON) && !wanted.equals(XML)) {
            throw ProblemType.NOT_IMPLEMENTED
                    .with("The format is not available; use json or xml.")
                    .build();
        }
        OEmbedView embedding = embeddings.embedding(
                asked,
                new OEmbedService.EmbedRoom(
                        width == null ? null : width.intValue(), height == null ? null : height.intValue()),
                service.base(address));
        return XML.equals(wanted)
                ? RestResponse.ResponseBuilder.ok((Object) OEmbedXml.of(json.valueToTree(embedding)))
                        .type(MediaType.TEXT_XML_TYPE.withCharset("UTF-8"))
                        .build()
                : RestResponse.ResponseBuilder.ok((Object) embedding)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }
}

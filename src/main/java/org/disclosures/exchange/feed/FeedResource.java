package org.disclosures.exchange.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.exchange.ExchangeConfig;
import org.disclosures.history.ChangeFilter;
import org.disclosures.http.LastModified;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.ServiceAddress;
import org.disclosures.report.ReportFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds for feed readers, at addresses that end in their form. */
@Path("/v1/feeds")
@Tag(name = "Feeds")
public class FeedResource {

    private static final String ATOM = "application/atom+xml";
    private static final String JSON = "application/feed+json";
    private static final String CLAIMS =
            "Public claims that match the filters of `/v1/claims`, the latest published or corrected first. Each "
                    + "entry has the statement with its attribution, the figure as the source put it and the evidence "
                    + "level. Its id never changes; the entry is updated when a new revision is published.";
    private static final String REPORTS =
            "Public reports that match the filters of `/v1/reports`, the latest published or corrected first.";
    private static final String CORRECTIONS =
            "Public corrections and retractions, latest first, each with its public note.";

    private final ServiceAddress service;
    private final FeedService feeds;
    private final ObjectMapper json;
    private final ExchangeConfig config;

    FeedResource(FeedService feeds, ObjectMapper json, ExchangeConfig config, ServiceAddress service) {
        this.service = service;
        this.feeds = feeds;
        this.json = json;
        this.config = config;
    }

    @GET
    @Path("/claims.atom")
    @Produces(ATOM)
    @OwnAddress
    @LastModified
    @PresentOnly
    @Operation(operationId = "getClaimAtomFeed", summary = "Follow claims in Atom", description = CLAIMS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ATOM, schema = @Schema(implementation = String.class)))
    public String claimsAtom(
            @BeanParam ClaimFilter filter,
            @BeanParam FeedParameters.SearchableFeedParameters parameters,
            @Context UriInfo address) {
        return AtomFeed.write(
                feeds.claims(filter, parameters, FeedService.FeedAddress.of(address, service)), config.title());
    }

    @GET
    @Path("/claims.json")
    @Produces(JSON)
    @OwnAddress
    @LastModified
    @PresentOnly
    @Operation(operationId = "getClaimJsonFeed", summary = "Follow claims in JSON Feed", description = CLAIMS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = JsonFeed.class)))
    public String claimsJson(
            @BeanParam ClaimFilter filter,
            @BeanParam FeedParameters.SearchableFeedParameters parameters,
            @Context UriInfo address) {
        return written(feeds.claims(filter, parameters, FeedService.FeedAddress.of(address, service)));
    }

    @GET
    @Path("/reports.atom")
    @Produces(ATOM)
    @OwnAddress
    @LastModified
    @PresentOnly
    @Operation(operationId = "getReportAtomFeed", summary = "Follow reports in Atom", description = REPORTS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ATOM, schema = @Schema(implementation = String.class)))
    public String reportsAtom(
            @BeanParam ReportFilter filter,
            @BeanParam FeedParameters.SearchableFeedParameters parameters,
            @Context UriInfo address) {
        return AtomFeed.write(
                feeds.reports(filter, parameters, FeedService.FeedAddress.of(address, service)), config.title());
    }

    @GET
    @Path("/reports.json")
    @Produces(JSON)
    @OwnAddress
    @LastModified
    @PresentOnly
    @Operation(operationId = "getReportJsonFeed", summary = "Follow reports in JSON Feed", description = REPORTS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = JsonFeed.class)))
    public String reportsJson(
            @BeanParam ReportFilter filter,
            @BeanParam FeedParameters.SearchableFeedParameters parameters,
            @Context UriInfo address) {
        return written(feeds.reports(filter, parameters, FeedService.FeedAddress.of(address, service)));
    }

    @GET
    @Path("/corrections.atom")
    @Produces(ATOM)
    @OwnAddress
    @LastModified
    @PresentOnly
    @Operation(operationId = "getCorrectionAtomFeed", summary = "Follow corrections in Atom", description = CORRECTIONS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ATOM, schema = @Schema(implementation = String.class)))
    public String correctionsAtom(
            @BeanParam ChangeFilter filter, @BeanParam FeedParameters parameters, @Context UriInfo address) {
        return AtomFeed.write(
                feeds.corrections(filter, parameters, FeedService.FeedAddress.of(address, service)), config.title());
    }

    @GET
    @Path("/corrections.json")
    @Produces(JSON)
    @OwnAddress
    @LastModified
    @PresentOnly
    @Operation(
            operationId = "getCorrectionJsonFeed",
            summary = "Follow corrections in JSON Feed",
            description = CORRECTIONS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = JsonFeed.class)))
    public String correctionsJson(
            @BeanParam ChangeFilter filter, @BeanParam FeedParameters parameters, @Context UriInfo address) {
        return written(feeds.corrections(filter, parameters, FeedService.FeedAddress.of(address, service)));
    }

    private String written(Feed feed) {
        try {
            return json.writeValueAsString(JsonFeed.of(feed, config.title()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

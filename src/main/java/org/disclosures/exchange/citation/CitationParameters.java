package org.disclosures.exchange.citation;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Parameters of a citation: its style by name, or else by {@code Accept}. */
public class CitationParameters {

    @RestQuery
    @Parameter(
            description = "Citation style; without it, the first one that `Accept` allows",
            schema = @Schema(implementation = CitationStyle.class))
    List<String> style;

    @Context
    HttpHeaders headers;

    /** The style; 400 if there is none of the name. */
    CitationStyle read() {
        ParameterValues values = new ParameterValues(new RequestErrors());
        CitationStyle named = values.term("style", style, CitationStyle.class);
        values.faults().throwIfAny();
        if (named != null) {
            return named;
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> Stream.of(CitationStyle.values())
                        .filter(one -> accepted.isCompatible(MediaType.valueOf(one.mediaType()))))
                .findFirst()
                .orElse(CitationStyle.APA);
    }
}

package org.disclosures.http.format;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.http.Api;
import org.disclosures.http.param.RepresentationParameters;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Negotiates the format of a list: {@code format=}, otherwise the media type that {@code Accept} prefers, with JSON winning ties. */
public class FormatNegotiation {

    /** The parameter that names the format; it takes precedence over {@code Accept}. */
    public static final String FORMAT = "format";

    /** The paged format that every list is available in. */
    public static final String JSON = "json";

    private static final MediaType JSON_TYPE = MediaType.APPLICATION_JSON_TYPE;

    // Resources respond with JSON, which is converted afterwards.
    private static final String JSON_TOO = "application/json;q=0.001";

    private static final List<String> OF_PAGES = List.of("limit", "cursor", "count", RepresentationParameters.EXPAND);
    private static final int BEFORE_ANSWERS = Priorities.AUTHENTICATION - 300;

    private final ListFormats formats;

    FormatNegotiation(ListFormats formats) {
        this.formats = formats;
    }

    /** Lets requests for files, and requests to addresses with one format, reach resource methods, which declare only JSON. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void prepare(ContainerRequestContext request, HttpServerRequest http) {
        if (Api.namesFormat(request.getUriInfo().getPath())) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
            return;
        }
        boolean named = http.query() != null && http.query().contains(FORMAT);
        String accept = http.getHeader(HttpHeaders.ACCEPT);
        if (!named
                && (accept == null || accept.equals(MediaType.WILDCARD) || accept.equals(MediaType.APPLICATION_JSON))) {
            return;
        }
        List<MediaType> ranges = request.getAcceptableMediaTypes();
        AcceptedMediaTypes accepted = new AcceptedMediaTypes(List.copyOf(ranges));
        if (named || ranges.stream().anyMatch(range -> !range.isWildcardType() && formats.has(range))) {
            NegotiatedFormat.open(request, accepted);
            if (accepted.quality(JSON_TYPE) == 0) {
                request.getHeaders().add(HttpHeaders.ACCEPT, JSON_TOO);
            }
        }
    }

    /**
     * Selects the format. An unavailable one is refused: with 400 if {@code format=} names it, with 406 if {@code Accept}
     * requests it.
     */
    @ServerRequestFilter(priority = BEFORE_ANSWERS, nonBlocking = true)
    public void choose(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || Api.namesFormat(request.getUriInfo().getPath())) {
            return;
        }
        AcceptedMediaTypes accepted = NegotiatedFormat.accepted(request).orElse(null);
        if (accepted == null) {
            // The framework would notice only when it writes the response, after all the work is done.
            if (request.getHeaderString(HttpHeaders.ACCEPT) != null && method.getReturnType() != void.class) {
                requireOwn(new AcceptedMediaTypes(List.copyOf(request.getAcceptableMediaTypes())), method);
            }
            return;
        }
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        List<ListFormat> offered = formats.of(method);
        if (ListFormats.item(method).isPresent() && given.containsKey(FORMAT)) {
            named(request, given.get(FORMAT), offered);
        } else if (offered.isEmpty()) {
            requireOwn(accepted, method);
        } else {
            wanted(request, accepted, offered);
        }
        ListFormat chosen = NegotiatedFormat.of(request).orElse(null);
        if (chosen != null) {
            RequestErrors faults = new RequestErrors();
            if (!chosen.isTrimmed() && given.containsKey(RepresentationParameters.FIELDS)) {
                faults.add(RepresentationParameters.FIELDS, null, "`fields` does not apply to this format; remove it.");
            }
            OF_PAGES.stream()
                    .filter(given::containsKey)
                    .forEach(name -> faults.add(
                            name,
                            null,
                            "The parameter applies only to pages of JSON, and a file holds the whole "
                                    + "list; remove it, or use `format=json`."));
            faults.throwIfAny();
        }
    }

    private static void named(ContainerRequestContext request, List<String> given, List<ListFormat> offered) {
        List<String> allowed = Stream.concat(Stream.of(JSON), offered.stream().map(ListFormat::name))
                .toList();
        String name = given.get(0).strip();
        RequestErrors faults = new RequestErrors();
        if (given.size() > 1) {
            faults.add(FORMAT, null, "The parameter is repeated or has several values; give it once, with one value.");
        } else if (!allowed.contains(name)) {
            faults.add(
                    FORMAT, name, "The list is not available in this format; use one of the allowed formats.", allowed);
        }
        faults.throwIfAny();
        offered.stream()
                .filter(format -> format.name().equals(name))
                .forEach(format -> NegotiatedFormat.make(request, format));
    }

    private static void wanted(ContainerRequestContext request, AcceptedMediaTypes accepted, List<ListFormat> offered) {
        double most = accepted.quality(JSON_TYPE);
        ListFormat wanted = null;
        for (ListFormat format : offered) {
            double quality = accepted.quality(format.mediaType());
            if (quality > most) {
                most = quality;
                wanted = format;
            }
        }
        if (most == 0) {
            throw notAcceptable();
        }
        if (wanted != null) {
            NegotiatedFormat.make(request, wanted);
        }
    }

    // The framework accepted JSON, which was added here.
    private static void requireOwn(AcceptedMediaTypes accepted, Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        if (produces == null) {
            produces = method.getDeclaringClass().getAnnotation(Produces.class);
        }
        Stream<String> types =
                produces == null && Api.shapes(method) ? Stream.of(MediaType.APPLICATION_JSON) : types(produces);
        List<String> offered = types.toList();
        if (!offered.isEmpty() && offered.stream().allMatch(type -> accepted.quality(MediaType.valueOf(type)) == 0)) {
            throw notAcceptable();
        }
    }

    private static Stream<String> types(Produces produces) {
        return produces == null ? Stream.empty() : Stream.of(produces.value());
    }

    private static RuntimeException notAcceptable() {
        return ProblemType.NOT_ACCEPTABLE
                .with("None of the media types in `Accept` is available here; request one that the contract lists.")
                .build();
    }
}

package org.disclosures.http.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosures.http.Api;
import org.disclosures.http.LastModified;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.ServiceAddress;
import org.disclosures.http.format.ListFormat;
import org.disclosures.http.format.NegotiatedFormat;
import org.disclosures.http.language.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers public reads from the cache, revalidates responses held by clients (RFC 9110, 304), and caches new responses. Requests with
 * credentials are left alone.
 */
public class PublicResponseCaching {

    private static final int FIRST = Priorities.AUTHENTICATION - 200;
    private static final int BEFORE_PARAMETERS = Priorities.AUTHENTICATION - 100;
    // After everything that shapes or describes a response.
    private static final int LAST = 10;
    private static final String ASKED = PublicResponseCaching.class.getName();
    private static final String ANY = "*";
    // If-None-Match compares weakly: proxies that recode bodies weaken tags in transit.
    private static final String WEAK = "W/";
    // Suffix of media types based on JSON (RFC 6839).
    private static final String JSON_SUFFIX = "+json";

    /** The key of a request with its file format and the state it was made in; {@code answered} if the cache answered it. */
    private record CacheLookup(
            CacheKey question,
            Optional<ListFormat> file,
            PublicState state,
            String fingerprint,
            String modified,
            boolean answered) {

        // The tag of a representation that may differ byte for byte is weak.
        String strength() {
            return file.map(ListFormat::isExact).orElse(true) ? "" : WEAK;
        }
    }

    private final CurrentPublicState current;
    private final ResponseCache answers;
    private final Language language;
    private final ObjectMapper json;
    private final Clock clock;
    private final Set<String> compressed;
    private final ServiceAddress service;
    private final String version;
    private final String cacheControl;

    PublicResponseCaching(
            CurrentPublicState current,
            ResponseCache answers,
            Language language,
            ObjectMapper json,
            CacheConfig config,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> compressed,
            ServiceAddress service,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.current = current;
        this.answers = answers;
        this.language = language;
        this.json = json;
        this.clock = clock;
        this.compressed = compressed;
        this.service = service;
        this.version = version;
        this.cacheControl = "public, max-age=%d, stale-while-revalidate=%d"
                .formatted(
                        config.maxAge().toSeconds(),
                        config.staleWhileRevalidate().toSeconds());
    }

    /** Answers on the event loop if neither the database nor any calculation is needed. */
    @ServerRequestFilter(priority = FIRST, nonBlocking = true)
    public Response answerAtOnce(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        if (!isPublic(request, resource)) {
            return null;
        }
        return current.recent()
                .map(state -> answer(request, resource, http, state))
                .orElse(null);
    }

    /** Continues where the state has to be read from the database first. */
    @ServerRequestFilter(priority = BEFORE_PARAMETERS)
    public Response answer(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        if (request.getProperty(ASKED) != null || !isPublic(request, resource)) {
            return null;
        }
        try {
            return answer(request, resource, http, current.get());
        } catch (RuntimeException unreadable) {
            // Some responses need no database; those that do will report the failure.
            return null;
        }
    }

    /** Sets the caching headers of a response, and caches it. */
    @ServerResponseFilter(priority = LAST)
    public void keep(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!(request.getProperty(ASKED) instanceof CacheLookup asked)) {
            return;
        }
        if (asked.answered()) {
            describe(request, response, asked);
        } else if (response.getStatus() == 200 && isFile(asked, response)) {
            describe(request, response, asked);
        } else if (response.getStatus() == 200 && isKept(response)) {
            Object link = response.getHeaders().getFirst(HttpHeaders.LINK);
            MediaType type = type(response);
            byte[] body = body(response);
            answers.keep(
                    asked.question(),
                    new CachedResponse(
                            asked.state(), asked.fingerprint(), link == null ? null : link.toString(), type, body));
            response.setEntity(body, null, type);
            describe(request, response, asked);
        } else if (response.getStatus() >= 400) {
            // A missing record may appear soon, and errors are always computed anew.
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private Response answer(
            ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http, PublicState state) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        Optional<ListFormat> file = NegotiatedFormat.of(request);
        CacheKey question =
                new CacheKey(address(file, resource, http), language.variant(), accept == null ? "" : accept);
        Optional<CachedResponse> kept = answers.find(question, state);
        String fingerprint =
                kept.map(CachedResponse::fingerprint).orElseGet(() -> question.fingerprint(state, version));
        // A caller with the tag has received the response, so it exists. The tag of an uncompressed body names every
        // uncompressed response, and is acceptable to everyone.
        Optional<String> held = Stream.of(coding(request), ContentCoding.IDENTITY)
                .map(coding -> coding.tag(fingerprint))
                .filter(tag -> isAmong(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH)))
                .findFirst();
        String modified = modified(resource, state);
        boolean holds = held.isPresent() || isUnmodified(request, modified);
        CacheLookup asked = new CacheLookup(question, file, state, fingerprint, modified, holds || kept.isPresent());
        request.setProperty(ASKED, asked);
        if (holds) {
            Response.ResponseBuilder unmodified = Response.notModified();
            held.ifPresent(tag -> unmodified.header(HttpHeaders.ETAG, asked.strength() + tag));
            return unmodified.build();
        }
        // The framework marks every response as not to be compressed, and removes the mark on a path not taken here.
        kept.filter(answer -> isCompressed(answer.type()))
                .ifPresent(answer -> http.response().headers().remove(HttpHeaders.CONTENT_ENCODING));
        return kept.map(CachedResponse::response).orElse(null);
    }

    private String address(Optional<ListFormat> file, ResourceInfo resource, HttpServerRequest http) {
        return resource.getResourceMethod().isAnnotationPresent(OwnAddress.class) || file.isPresent()
                ? service.origin(http) + http.uri()
                : http.uri();
    }

    // The headers are fetched again, since replacing the entity replaces their map.
    private void describe(ContainerRequestContext request, ContainerResponseContext response, CacheLookup asked) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        boolean unmodified = response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
        if (!unmodified || !headers.containsKey(HttpHeaders.ETAG)) {
            boolean coded =
                    unmodified || isCompressed(isPlain(response) ? CachedResponse.JSON : response.getMediaType());
            ContentCoding coding = coded ? coding(request) : ContentCoding.IDENTITY;
            if (!unmodified) {
                coding.announce(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING), headers);
            }
            headers.putSingle(HttpHeaders.ETAG, asked.strength() + coding.tag(asked.fingerprint()));
        }
        if (asked.modified() != null) {
            headers.putSingle(HttpHeaders.LAST_MODIFIED, asked.modified());
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (ANY.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    // HTTP dates have a resolution of one second. Until that second has passed, another change may get the same date.
    private String modified(ResourceInfo resource, PublicState state) {
        if (!resource.getResourceMethod().isAnnotationPresent(LastModified.class) || state.changedAt() == null) {
            return null;
        }
        Instant second = state.changedAt().truncatedTo(ChronoUnit.SECONDS);
        return clock.instant().isBefore(second.plusSeconds(1))
                ? null
                : DateTimeFormatter.RFC_1123_DATE_TIME.format(second.atOffset(ZoneOffset.UTC));
    }

    // Only the exact date sent before is accepted: clocks are set back, and a withheld name must not stay in caches.
    private static boolean isUnmodified(ContainerRequestContext request, String modified) {
        return modified != null
                && request.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null
                && modified.equals(request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
    }

    private static ContentCoding coding(ContainerRequestContext request) {
        return ContentCoding.served(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    private boolean isCompressed(MediaType type) {
        return compressed.contains(type.getType() + "/" + type.getSubtype());
    }

    // Files are as long as lists, and never cached.
    private static boolean isFile(CacheLookup asked, ContainerResponseContext response) {
        return asked.file().isPresent() || response.getEntity() instanceof StreamingOutput;
    }

    // Responses whose resource sets caching headers itself are not cached.
    private static boolean isKept(ContainerResponseContext response) {
        return isJson(response)
                || (isFinished(response) && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL));
    }

    private static boolean isFinished(ContainerResponseContext response) {
        return response.getEntity() instanceof byte[] || response.getEntity() instanceof String;
    }

    // Resources that return other media types declare them.
    private static boolean isJson(ContainerResponseContext response) {
        return isPlain(response) || response.getMediaType().getSubtype().endsWith(JSON_SUFFIX);
    }

    private static boolean isPlain(ContainerResponseContext response) {
        return response.getMediaType() == null || CachedResponse.JSON.isCompatible(response.getMediaType());
    }

    private static MediaType type(ContainerResponseContext response) {
        if (isPlain(response)) {
            return CachedResponse.JSON;
        }
        return response.getEntity() instanceof String
                ? response.getMediaType().withCharset("UTF-8")
                : response.getMediaType();
    }

    private byte[] body(ContainerResponseContext response) throws JsonProcessingException {
        if (response.getEntity() instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return response.getEntity() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(response.getEntity());
    }

    private static boolean isPublic(ContainerRequestContext request, ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && Api.isPublicRead(resource.getResourceMethod())
                && !request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION);
    }

    private static boolean isAmong(String tag, String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(given -> given.startsWith(WEAK) ? given.substring(WEAK.length()) : given)
                        .anyMatch(tag::equals);
    }
}

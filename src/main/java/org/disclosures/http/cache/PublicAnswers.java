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
import java.util.Arrays;
import java.util.Optional;
import org.disclosures.http.Api;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.format.Choice;
import org.disclosures.http.format.Format;
import org.disclosures.http.language.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers the public's reads from what is kept, tells those who have an answer that it still holds (RFC 9110, 304), and keeps
 * new answers. Callers with credentials are none of its business: what they are shown is theirs alone.
 */
public class PublicAnswers {

    private static final int FIRST = Priorities.AUTHENTICATION - 200;
    private static final int BEFORE_PARAMETERS = Priorities.AUTHENTICATION - 100;
    // After everything that shapes or describes an answer.
    private static final int LAST = 10;
    private static final String ASKED = PublicAnswers.class.getName();
    private static final String ANY = "*";
    // If-None-Match compares weakly: proxies that code bodies anew weaken tags on their way.
    private static final String WEAK = "W/";
    // Of the media types of what is written in JSON (RFC 6839).
    private static final String JSON_SUFFIX = "+json";

    /** What was asked and in which state; {@code answered} if it went no further than here. */
    private record Asked(Question question, PublicState state, String fingerprint, String tag, boolean answered) {}

    private final CurrentState current;
    private final Answers answers;
    private final Language language;
    private final ObjectMapper json;
    private final String version;
    private final String cacheControl;

    PublicAnswers(
            CurrentState current,
            Answers answers,
            Language language,
            ObjectMapper json,
            CacheConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.current = current;
        this.answers = answers;
        this.language = language;
        this.json = json;
        this.version = version;
        this.cacheControl = "public, max-age=%d, stale-while-revalidate=%d"
                .formatted(
                        config.maxAge().toSeconds(),
                        config.staleWhileRevalidate().toSeconds());
    }

    /** Answers without a thread of its own, where neither a database nor a calculation is needed. */
    @ServerRequestFilter(priority = FIRST, nonBlocking = true)
    public Response answerAtOnce(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        if (!isPublic(request, resource)) {
            return null;
        }
        return current.recent()
                .map(state -> answer(request, resource, http, state))
                .orElse(null);
    }

    /** The same where the state has to be read first. */
    @ServerRequestFilter(priority = BEFORE_PARAMETERS)
    public Response answer(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        if (request.getProperty(ASKED) != null || !isPublic(request, resource)) {
            return null;
        }
        try {
            return answer(request, resource, http, current.get());
        } catch (RuntimeException unreadable) {
            // Some answers need no database; those that do will say what is wrong with it.
            return null;
        }
    }

    /** Describes an answer to caches, and keeps it. */
    @ServerResponseFilter(priority = LAST)
    public void keep(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!(request.getProperty(ASKED) instanceof Asked asked)) {
            return;
        }
        if (asked.answered()) {
            describe(request, response, asked);
        } else if (response.getStatus() == 200 && Choice.of(request).isPresent()) {
            // Files are as long as lists, and are never kept.
            describe(request, response, asked);
        } else if (response.getStatus() == 200 && isJson(response)) {
            Object link = response.getHeaders().getFirst(HttpHeaders.LINK);
            byte[] body = json.writeValueAsBytes(response.getEntity());
            MediaType type = isPlain(response) ? Answer.TYPE : response.getMediaType();
            answers.keep(
                    asked.question(),
                    new Answer(asked.state(), asked.fingerprint(), link == null ? null : link.toString(), type, body));
            response.setEntity(body, null, type);
            describe(request, response, asked);
        } else if (response.getStatus() >= 400) {
            // What is not there may be soon, and what is wrong is told anew.
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private Response answer(
            ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http, PublicState state) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        Question question =
                new Question(address(request, resource, http), language.tag(), accept == null ? "" : accept);
        Optional<Answer> kept = answers.find(question, state);
        String fingerprint = kept.map(Answer::fingerprint).orElseGet(() -> question.fingerprint(state, version));
        // One that is not the same byte for byte is weak.
        String strength = Choice.of(request).map(Format::isExact).orElse(true) ? "" : WEAK;
        String tag = ContentCoding.of(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                .tag(fingerprint);
        // Whoever has the tag was given the answer, so there is one.
        boolean holds = isAmong(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        request.setProperty(ASKED, new Asked(question, state, fingerprint, strength + tag, holds || kept.isPresent()));
        if (holds) {
            return Response.notModified().build();
        }
        // The framework marks every answer as one not to be compressed, and takes that back on a way that is not gone
        // here.
        kept.ifPresent(answer -> http.response().headers().remove(HttpHeaders.CONTENT_ENCODING));
        return kept.map(Answer::response).orElse(null);
    }

    private static String address(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        return resource.getResourceMethod().isAnnotationPresent(OwnAddress.class)
                        || Choice.of(request).isPresent()
                ? http.scheme() + "://" + http.authority() + http.uri()
                : http.uri();
    }

    // Asks for the headers anew, since an entity that is replaced brings a new map of them.
    private void describe(ContainerRequestContext request, ContainerResponseContext response, Asked asked) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, asked.tag());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (ANY.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    // A resource that answers with anything else says so.
    private static boolean isJson(ContainerResponseContext response) {
        return isPlain(response) || response.getMediaType().getSubtype().endsWith(JSON_SUFFIX);
    }

    private static boolean isPlain(ContainerResponseContext response) {
        return response.getMediaType() == null || Answer.TYPE.isCompatible(response.getMediaType());
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

package org.disclosures.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses requests with an unusable head before anything is carried out: those without a host, or with invalid media types in
 * {@code Accept}.
 */
@ApplicationScoped
class RequestHeads {

    private static final int PRIORITY = 10;
    private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (isWithoutHost(http)) {
            RouteProblems.end(
                    request, ProblemType.BAD_REQUEST, "The header `Host` is missing, or names no host. Send one.");
        } else if (isReadable(http)) {
            request.next();
        } else {
            RouteProblems.end(
                    request,
                    ProblemType.BAD_REQUEST,
                    "The header `Accept` holds no list of media types. Send one such as `application/json`, or none.");
        }
    }

    private static boolean isWithoutHost(HttpServerRequest http) {
        boolean needed =
                http.version() != HttpVersion.HTTP_1_0 || http.headers().contains(HttpHeaders.HOST);
        return needed && (http.authority() == null || http.authority().host().isBlank());
    }

    // Leaves a single Accept with ranges and qualities only, and none if it is empty: the framework reads only the
    // first, splits it at every comma, and ignores other parameters.
    private static boolean isReadable(HttpServerRequest http) {
        List<String> given = http.headers().getAll(HttpHeaders.ACCEPT);
        if (given.isEmpty()) {
            return true;
        }
        List<String> ranges = new ArrayList<>();
        try {
            for (String element : elements(String.join(",", given))) {
                ranges.add(range(element));
            }
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        if (ranges.isEmpty()) {
            http.headers().remove(HttpHeaders.ACCEPT);
        } else if (given.size() > 1
                || given.get(0).indexOf('"') >= 0
                || given.get(0).indexOf(",,") >= 0) {
            http.headers().set(HttpHeaders.ACCEPT, String.join(",", ranges));
        }
        return true;
    }

    // The elements of a list (RFC 9110): empty ones are skipped, and commas within quotes do not separate. A single
    // pass, since a header may be long.
    private static List<String> elements(String list) {
        List<String> elements = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            char at = i < list.length() ? list.charAt(i) : ',';
            if (at == '"') {
                quoted = !quoted;
            } else if (at == '\\' && quoted) {
                i = Math.min(i + 1, list.length() - 1);
            } else if (at == ',' && (!quoted || i == list.length())) {
                elements.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        elements.removeIf(String::isEmpty);
        return elements;
    }

    private static String range(String given) {
        MediaType type = MediaType.valueOf(given);
        String quality = type.getParameters().get("q");
        if (quality != null && !QUALITY.matcher(quality.strip()).matches()) {
            throw new IllegalArgumentException(given);
        }
        return type.getType() + "/" + type.getSubtype() + (quality == null ? "" : ";q=" + quality.strip());
    }
}

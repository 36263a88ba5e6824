package org.disclosures.http.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.disclosures.http.Api;

/**
 * Limits the rate of requests per caller. Requests without credentials are counted before any other work; those with credentials after
 * authentication, by identity and not by address. Requests for missing resources count, too; only the pages around the API are free.
 */
@ApplicationScoped
class RateLimits {

    // After CORS, since browsers only then can read a refusal.
    private static final int BEFORE_AUTHENTICATION =
            (SecurityHandlerPriorities.CORS + SecurityHandlerPriorities.AUTHENTICATION) / 2;
    private static final int AFTER_AUTHENTICATION =
            (SecurityHandlerPriorities.AUTHENTICATION + SecurityHandlerPriorities.AUTHORIZATION) / 2;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RequestAllowances allowances;
    private final FailedAuthentications failures;
    private final boolean enabled;
    private final RateLimitPolicy anonymousReads;
    private final RateLimitPolicy reads;
    private final RateLimitPolicy writes;

    RateLimits(LimitsConfig config, RequestAllowances allowances, FailedAuthentications failures) {
        this.allowances = allowances;
        this.failures = failures;
        this.enabled = config.rates().enabled();
        this.anonymousReads =
                RateLimitPolicy.perMinute("anonymous-reads", config.rates().anonymousReads());
        this.reads = RateLimitPolicy.perMinute("reads", config.rates().reads());
        this.writes = RateLimitPolicy.perMinute("writes", config.rates().writes());
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::beforeAuthentication, BEFORE_AUTHENTICATION);
            filters.register(this::afterAuthentication, AFTER_AUTHENTICATION);
        }
    }

    private void beforeAuthentication(RoutingContext request) {
        if (hasCredentials(request)) {
            // Credentials are checked wherever they are sent, including pages.
            if (failures.admits(request)) {
                request.next();
            }
        } else {
            admit(request, isRead(request) ? anonymousReads : writes, ClientAddressKey.of(request.request()));
        }
    }

    private void afterAuthentication(RoutingContext request) {
        if (!hasCredentials(request)) {
            request.next();
            return;
        }
        failures.succeeded(request);
        admit(
                request,
                isRead(request) ? reads : writes,
                CallerKey.of(request).orElseGet(() -> ClientAddressKey.of(request.request())));
    }

    private void admit(RoutingContext request, RateLimitPolicy policy, String caller) {
        if (Api.isPage(request.normalizedPath())) {
            request.next();
            return;
        }
        ConsumptionProbe left = allowances.take(policy, caller);
        RateHeaders.write(request, policy, left);
        if (left.isConsumed()) {
            request.next();
        } else {
            RateHeaders.refuse(
                    request,
                    left,
                    "More than %d requests of this kind were sent within a minute; try again after the seconds "
                            + "in `Retry-After`.".formatted(policy.quota()));
        }
    }

    private static boolean hasCredentials(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    // A POST for reconciliation is a read whose query is too long for an address.
    private static boolean isRead(RoutingContext request) {
        return READING.contains(request.request().method())
                || request.normalizedPath().equals(Api.RECONCILIATION);
    }
}

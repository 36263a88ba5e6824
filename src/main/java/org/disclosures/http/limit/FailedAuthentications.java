package org.disclosures.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.regex.Pattern;
import org.disclosures.http.Sha256;

/**
 * Limits wrong credentials per address. An attempt uses the allowance before the credentials are looked up, and returns it when they are
 * right, so that simultaneous attempts are limited, too. <p>An address without allowance can still use credentials that this copy of the
 * service accepted within the last day, and signed tokens, whose signatures can be verified locally. This lets people go on working who
 * share an address with an attacker or with a script that has an old token; everything else is refused without a look-up.
 */
@ApplicationScoped
public class FailedAuthentications {

    private static final String PAID_BY = FailedAuthentications.class.getName();
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Pattern SIGNED = Pattern.compile("(?i:bearer)\\s+[\\w-]+\\.[\\w-]+\\.[\\w-]+\\s*");

    private final RequestAllowances allowances;
    private final boolean enabled;
    private final RateLimitPolicy policy;
    private final Cache<String, Boolean> known;

    FailedAuthentications(LimitsConfig config, RequestAllowances allowances, TimeMeter time) {
        this.allowances = allowances;
        this.enabled = config.rates().enabled();
        this.policy = new RateLimitPolicy(
                "failed-authentications",
                config.rates().failedAuthentications(),
                config.rates().failedAuthenticationsPeriod());
        this.known = Caffeine.newBuilder()
                .maximumSize(config.rates().callersKept())
                .expireAfterAccess(REMEMBERED)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** True if the credentials of a request may be checked; otherwise the request has been ended. */
    boolean admits(RoutingContext request) {
        if (known.getIfPresent(hash(request)) != null) {
            return true;
        }
        ConsumptionProbe left = pay(request);
        if (left.isConsumed() || SIGNED.matcher(credentials(request)).matches()) {
            return true;
        }
        refuse(request, left);
        return false;
    }

    /** Notes that the credentials of a request are someone's. */
    void succeeded(RoutingContext request) {
        abandoned(request);
        known.put(hash(request), Boolean.TRUE);
    }

    /** Notes that the credentials of a request were neither found right nor wrong. */
    public void abandoned(RoutingContext request) {
        String address = request.remove(PAID_BY);
        if (address != null) {
            allowances.giveBack(policy, address);
        }
    }

    /**
     * Notes that the credentials of a request are nobody's.
     *
     * @return whether that is one failure too many; the request is ended then
     */
    public boolean failed(RoutingContext request) {
        if (!enabled || !request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return false;
        }
        known.invalidate(hash(request));
        if (request.get(PAID_BY) != null) {
            return false;
        }
        ConsumptionProbe left = pay(request);
        if (!left.isConsumed()) {
            refuse(request, left);
        }
        return !left.isConsumed();
    }

    private ConsumptionProbe pay(RoutingContext request) {
        String address = ClientAddressKey.of(request.request());
        ConsumptionProbe left = allowances.take(policy, address);
        RateHeaders.write(request, policy, left);
        if (left.isConsumed()) {
            request.put(PAID_BY, address);
        }
        return left;
    }

    private void refuse(RoutingContext request, ConsumptionProbe left) {
        RateHeaders.refuse(
                request,
                left,
                "Too many unknown credentials came from this address; try again after the seconds in `Retry-After`.");
    }

    private static String credentials(RoutingContext request) {
        return request.request().getHeader(HttpHeaders.AUTHORIZATION);
    }

    // Secrets are never stored longer than their request.
    private static String hash(RoutingContext request) {
        return Sha256.hex(credentials(request));
    }
}

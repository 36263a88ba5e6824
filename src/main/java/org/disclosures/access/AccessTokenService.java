package org.disclosures.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.disclosures.audit.Audit;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.RequestBodies;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.Role;

/** Creates, lists and revokes access tokens, and identifies the bearer of a secret. */
@ApplicationScoped
@Transactional
public class AccessTokenService {

    private static final Duration USUAL_LIFETIME = Duration.ofDays(90);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(400);
    private static final Sorting<AccessToken> SORTING = Sorting.byUuid(
            AccessToken.class,
            "-createdAt",
            SortField.of("createdAt"),
            SortField.of("expiresAt"),
            SortField.of("label"),
            SortField.of("role"));

    private final AccessTokenRepository tokens;
    private final RequestBodies bodies;
    private final Audit audit;
    private final Clock clock;

    AccessTokenService(AccessTokenRepository tokens, RequestBodies bodies, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of tokens. */
    public Page<AccessTokenView> list(AccessTokenFilter filter, PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Instant now = clock.instant();
        QueryConditions conditions = new QueryConditions().set("now", now);
        filter.addTo(conditions, values);
        PageRequest<AccessToken> request = page.read(values, SORTING);
        return tokens.page(conditions, request)
                .map(found -> found.stream()
                        .map(token -> AccessTokenView.of(token, now))
                        .toList());
    }

    /** The token of an id; 404 if there is none. */
    public AccessTokenView get(String id) {
        return AccessTokenView.of(find(id, LockModeType.NONE), clock.instant());
    }

    /** Creates a token. The response is the only place that ever contains its secret. */
    public IssuedAccessToken create(NewAccessToken wanted) {
        RequestErrors faults = bodies.check(wanted);
        Instant now = now();
        Instant expiry = wanted == null || wanted.expiresAt() == null ? now.plus(USUAL_LIFETIME) : wanted.expiresAt();
        if (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST_LIFETIME))) {
            faults.add(
                    "expiresAt",
                    expiry.toString(),
                    "The token would expire too late or in the past; use a moment within the next 400 days.");
        }
        faults.throwIfAny(ProblemType.INVALID_BODY);
        NewAccessToken named = new NewAccessToken(
                wanted.label().strip(),
                wanted.person() == null ? null : wanted.person().strip(),
                wanted.role(),
                expiry);
        return issue(named, AccessTokenSecret.random(), audit.actor(), null);
    }

    /**
     * Revokes a token, at once and for good; one that was revoked before stays so. 404 if there is none, 409 if nobody
     * could create another then.
     */
    public void revoke(String id) {
        // Prevents two simultaneous revocations from both being recorded.
        AccessToken token = find(id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = now();
        if (token.revokedAt() != null) {
            return;
        }
        if (token.role() == Role.ADMIN && token.isActive(now) && tokens.countActiveAdmins(now) == 1) {
            throw ProblemType.CONFLICT
                    .with("This is the last active admin token, so it cannot be revoked; create another first.")
                    .build();
        }
        token.revoke(now);
        audit.record(
                AuditAction.TOKEN_REVOKED, subject(token), null, Map.of("label", token.label(), "role", token.role()));
    }

    /** Creates the first token of an admin, unless there ever was a token; empty if there was. */
    Optional<IssuedAccessToken> createFirst(AccessTokenSecret secret) {
        return tokens.count() > 0
                ? Optional.empty()
                : Optional.of(issue(
                        new NewAccessToken("First admin", null, Role.ADMIN, now().plus(LONGEST_LIFETIME)),
                        secret,
                        "first start",
                        "First start"));
    }

    /** The token of a secret, if it can be used; its use is noted. */
    Optional<AccessTokenView> authenticate(AccessTokenSecret secret) {
        Instant now = now();
        Optional<AccessToken> token = tokens.findBySecret(secret).filter(found -> found.isActive(now));
        token.ifPresent(used -> tokens.noteUse(used, now));
        return token.map(used -> AccessTokenView.of(used, now));
    }

    private IssuedAccessToken issue(NewAccessToken wanted, AccessTokenSecret secret, String by, String reason) {
        AccessToken token =
                new AccessToken(wanted, secret, now(), by, wanted.expiresAt().truncatedTo(ChronoUnit.SECONDS));
        tokens.persist(token);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("label", token.label());
        if (token.person() != null) {
            detail.put("person", token.person());
        }
        detail.put("role", token.role());
        detail.put("expiresAt", token.expiresAt());
        audit.record(AuditAction.TOKEN_CREATED, subject(token), reason, detail);
        return new IssuedAccessToken(AccessTokenView.of(token, now()), secret.text());
    }

    private static String subject(AccessToken token) {
        return "tokens/" + token.id();
    }

    private AccessToken find(String id, LockModeType lock) {
        return Optional.ofNullable(ParameterValues.uuid(id))
                .flatMap(uuid -> tokens.findByIdOptional(uuid, lock))
                .orElseThrow(Problems::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

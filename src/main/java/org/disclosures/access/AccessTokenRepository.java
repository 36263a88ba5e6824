package org.disclosures.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.vocabulary.Role;

/** Access tokens. */
@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {

    // A token in steady use is not written at every request.
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    Page<AccessToken> page(QueryConditions conditions, PageRequest<AccessToken> request) {
        return request.fetch(getSession(), "e", conditions);
    }

    Optional<AccessToken> findBySecret(AccessTokenSecret secret) {
        return find("hash", secret.hash()).singleResultOptional();
    }

    void noteUse(AccessToken token, Instant now) {
        update(
                "lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)",
                now,
                token.id(),
                now.minus(USE_IS_NOTED_EVERY));
    }

    long countActiveAdmins(Instant now) {
        return count("role = ?1 and revokedAt is null and expiresAt > ?2", Role.ADMIN, now);
    }
}

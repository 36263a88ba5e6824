package org.disclosures.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Gives the first admin a token: the configured one, or one that is printed this once. */
@ApplicationScoped
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final AccessTokenService tokens;
    private final Session session;
    private final Optional<String> configured;

    FirstAdmin(AccessTokenService tokens, Session session, AccessConfig config) {
        this.tokens = tokens;
        this.session = session;
        this.configured = config.firstAdminToken();
    }

    @Transactional
    void create(@Observes StartupEvent started) {
        configured.filter(secret -> !AccessTokenSecret.isWellFormed(secret)).ifPresent(secret -> {
            throw new IllegalArgumentException(
                    "disclosures.access.first-admin-token has to be sd_ and 43 letters, digits, - or _:"
                            + " 256 random bits, base64url-encoded");
        });
        // Copies that start together wait for each other here.
        session.createNativeMutationQuery("update dataset_revision set revision = revision where id = 1")
                .executeUpdate();
        tokens.createFirst(configured.map(AccessTokenSecret::new).orElseGet(AccessTokenSecret::random))
                .ifPresent(first -> {
                    if (configured.isEmpty()) {
                        LOG.infof("Access token of the first admin, shown only once: %s", first.secret());
                    }
                });
    }
}

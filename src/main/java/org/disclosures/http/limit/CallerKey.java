package org.disclosures.http.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The key of an authenticated caller's allowance. */
public final class CallerKey {

    /** The attribute of an identity that identifies it; names may be shared. */
    public static final String ID = "disclosures.caller";

    private CallerKey() {}

    /** The caller to whom the credentials of a request belong; empty without credentials. */
    static Optional<String> of(RoutingContext request) {
        if (!(request.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            return Optional.empty();
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        String id = identity.getAttribute(ID);
        return Optional.of(id == null ? "named " + identity.getPrincipal().getName() : id);
    }
}

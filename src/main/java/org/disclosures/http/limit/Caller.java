package org.disclosures.http.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Whose allowance a known caller uses. */
public final class Caller {

    /** The attribute of an identity that tells it from every other; names may be shared. */
    public static final String ID = "disclosures.caller";

    private Caller() {}

    /** The caller whom the credentials of a request belong to; empty without credentials. */
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

package org.disclosures.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads {@code Authorization: Bearer sd_…} (RFC 6750). Other bearer tokens are left to the identity provider, if there is one. Unknown
 * credentials are refused; their sender is never treated as the public.
 */
@ApplicationScoped
class AccessTokenMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";
    private static final int UNAUTHORIZED = 401;

    private final boolean openIdConnect;

    AccessTokenMechanism(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect) {
        this.openIdConnect = openIdConnect;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String credentials = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            return Uni.createFrom().nullItem();
        }
        boolean bearer = credentials.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String token = bearer ? credentials.substring(BEARER.length()).strip() : "";
        if (AccessTokenSecret.isWellFormed(token)) {
            return identities.authenticate(
                    new AccessTokenIdentityProvider.AccessTokenRequest(new AccessTokenSecret(token)));
        }
        return bearer && openIdConnect && !token.startsWith(AccessTokenSecret.PREFIX)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(AccessTokenIdentityProvider.AccessTokenRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(
                        HttpCredentialTransport.Type.AUTHORIZATION, "bearer", "access-token"));
    }

    @Override
    public int getPriority() {
        // Runs before the OpenID Connect mechanism, which would refuse tokens of this service.
        return 2 * DEFAULT_PRIORITY;
    }
}

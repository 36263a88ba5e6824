package org.disclosures.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.disclosures.http.limit.CallerKey;

/** Gives the bearer of an access token its role. */
@ApplicationScoped
class AccessTokenIdentityProvider implements IdentityProvider<AccessTokenIdentityProvider.AccessTokenRequest> {

    private final AccessTokenService tokens;

    /** A request to identify the bearer of a secret. */
    static final class AccessTokenRequest extends BaseAuthenticationRequest {

        private final AccessTokenSecret secret;

        AccessTokenRequest(AccessTokenSecret secret) {
            this.secret = secret;
        }

        AccessTokenSecret secret() {
            return secret;
        }
    }

    AccessTokenIdentityProvider(AccessTokenService tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<AccessTokenRequest> getRequestType() {
        return AccessTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(AccessTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.secret()));
    }

    private SecurityIdentity identity(AccessTokenSecret secret) {
        return tokens.authenticate(secret)
                .<SecurityIdentity>map(token -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("token " + token.label() + " " + token.id()))
                        .addRoles(token.role().included())
                        .addAttribute(CallerKey.ID, token.href())
                        .addAttribute(
                                PersonIdentities.ATTRIBUTE,
                                token.person() == null ? "token " + token.id() : token.person())
                        .build())
                .orElseThrow(AuthenticationFailedException::new);
    }
}

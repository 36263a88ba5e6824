package org.disclosures.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosures.http.limit.CallerKey;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Maps the roles of an identity provider's users to roles of the service, as configured. A role without a mapping grants nothing, whatever
 * its name.
 */
@ApplicationScoped
class OpenIdConnectRoles implements SecurityIdentityAugmentor {

    private final AccessConfig config;

    OpenIdConnectRoles(AccessConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getPrincipal() instanceof JsonWebToken token ? mapped(identity, token) : identity);
    }

    private SecurityIdentity mapped(SecurityIdentity identity, JsonWebToken token) {
        Set<String> roles = new HashSet<>();
        for (Map.Entry<Role, Set<String>> role : config.oidc().roles().entrySet()) {
            if (!Collections.disjoint(role.getValue(), identity.getRoles())) {
                roles.addAll(role.getKey().included());
            }
        }
        String user = token.getIssuer() + " "
                + Optional.ofNullable(token.getSubject()).orElseGet(token::getName);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(CallerKey.ID, user)
                .addAttribute(PersonIdentities.ATTRIBUTE, user)
                .addRoles(roles)
                .build();
    }
}

package org.disclosures.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose a secret is. */
final class AccessTokenRequest extends BaseAuthenticationRequest {

    private final Secret secret;

    AccessTokenRequest(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}

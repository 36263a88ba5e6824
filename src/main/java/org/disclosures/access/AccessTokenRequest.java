package org.disclosures.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request to identify the bearer of a secret. */
final class AccessTokenRequest extends BaseAuthenticationRequest {

    private final Secret secret;

    AccessTokenRequest(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}

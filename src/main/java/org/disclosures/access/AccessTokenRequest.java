package org.disclosures.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request to identify the bearer of a secret. */
final class AccessTokenRequest extends BaseAuthenticationRequest {

    private final AccessTokenSecret secret;

    AccessTokenRequest(AccessTokenSecret secret) {
        this.secret = secret;
    }

    AccessTokenSecret secret() {
        return secret;
    }
}

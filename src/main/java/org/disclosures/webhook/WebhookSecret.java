package org.disclosures.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** Signing secrets, in the form of the Standard Webhooks scheme. */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSecret() {}

    /** A new one: {@code whsec_} and 256 random bits in base64. */
    static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return PREFIX + Base64.getEncoder().encodeToString(bits);
    }
}

package org.disclosures.access;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.disclosures.testing.StartSettings;

/** Settings of a start beside an OpenID Connect provider whose keys are known. */
public class IdentityProvider extends StartSettings {

    /** Keys of the provider. */
    static final KeyPair KEYS = keys();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.application-type", "service");
        settings.put(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
        settings.put("disclosures.access.oidc.roles.contributor", "desk-writers,desk-interns");
        settings.put("disclosures.access.oidc.roles.admin", "desk-heads");
        return settings;
    }

    /** New keys that the provider does not know. */
    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

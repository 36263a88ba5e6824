package org.disclosures.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Locale;
import org.disclosures.http.Sha256;

/**
 * Identifies persons across their credentials: users of an identity provider by issuer and subject, bearers of tokens by the person that
 * the token was issued to or, if it names none, by the token.
 */
@ApplicationScoped
public class PersonIdentities {

    /** The attribute of an identity that identifies the person. */
    static final String ATTRIBUTE = "disclosures.person";

    private final SecurityIdentity caller;

    PersonIdentities(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** The caller, as a hash in 64 hexadecimal digits; null if there is no caller. */
    public String caller() {
        if (!Arc.container().requestContext().isActive() || caller.isAnonymous()) {
            return null;
        }
        String person = caller.getAttribute(ATTRIBUTE);
        return hash(person == null ? "named " + caller.getPrincipal().getName() : person);
    }

    // Case and blanks do not distinguish persons.
    private static String hash(String person) {
        return Sha256.hex(Normalizer.normalize(person, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT));
    }
}

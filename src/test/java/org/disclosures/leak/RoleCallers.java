package org.disclosures.leak;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosures.testing.TestTokens;

/** One caller of each role. */
final class RoleCallers {

    /** The roles in order, each seeing what those before it see; the first is the public. */
    static final List<String> ROLES = List.of("public", "reader", "contributor", "editor", "admin");

    private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();

    private RoleCallers() {}

    /** The secret of a role's token; null for the public. */
    static String secret(String role) {
        return role.equals("public") ? null : SECRETS.computeIfAbsent(role, TestTokens::issue);
    }

    /** Forgets the tokens, which belong to one start of the service. */
    static void reset() {
        SECRETS.clear();
    }
}

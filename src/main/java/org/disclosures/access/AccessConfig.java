package org.disclosures.access;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosures.vocabulary.Role;

/** The configuration of access. */
@ConfigMapping(prefix = "disclosures.access")
interface AccessConfig {

    /** The secret of the first admin's token; one is made up and printed where there is none. */
    Optional<String> firstAdminToken();

    /** Access for users of an identity provider. */
    OpenIdConnect oidc();

    /** Mapping from the roles of an identity provider to those of the service. */
    interface OpenIdConnect {

        /** The provider's roles that stand for each of ours. */
        Map<Role, Set<String>> roles();
    }
}

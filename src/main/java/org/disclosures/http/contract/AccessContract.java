package org.disclosures.http.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes access in the contract: public reads for anyone, everything else with a token. */
final class AccessContract {

    /** The name of the scheme that operations require. */
    static final String TOKEN = "token";

    private AccessContract() {}

    static void describe(OpenAPI contract) {
        // No credentials, unless an operation requires them.
        contract.setSecurity(List.of());
        contract.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "A token of this service (`sd_…`), or one of the OpenID Connect provider that"
                                                + " the service is configured for. Public reads accept one, too, and then return what its"
                                                + " bearer may see."));
    }
}

package org.disclosures.http.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Who may call: anyone, for what is public; the bearer of a token, for more. */
final class AccessToTheApi {

    /** The name of the scheme that operations require. */
    static final String TOKEN = "token";

    private AccessToTheApi() {}

    static void describe(OpenAPI contract) {
        contract.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "A token of this service (`sd_…`), or one of the OpenID Connect provider that"
                                                + " the service is configured for. Without one, answers are the public’s."));
        contract.setSecurity(List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }
}

package org.disclosures.access;

import java.time.Instant;
import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of access tokens. */
public class AccessTokenFilter {

    @RestQuery
    @Parameter(
            description = "Tokens of these roles",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Role.class))
    List<String> role;

    @RestQuery
    @Parameter(
            description = "Whether a token can be used: it has neither run out nor been revoked",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> active;

    void apply(Conditions conditions, Values values, Instant now) {
        conditions.andAny("e.role in ?", values.terms("role", role, Role.class));
        Boolean wanted = values.flag("active", active);
        if (wanted != null) {
            conditions.and((wanted ? "" : "not ") + "(e.revokedAt is null and e.expiresAt > ?)", now);
        }
    }
}

package org.disclosures.claim;

import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.vocabulary.LinkType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of a claim's links. */
public class ClaimLinkFilter {

    @RestQuery
    @Parameter(
            description = "Links of these types",
            schema = @Schema(type = SchemaType.ARRAY, implementation = LinkType.class))
    List<String> type;

    void apply(Conditions where, Values values) {
        where.andAny("e.type in ?", values.terms("type", type, LinkType.class));
    }
}

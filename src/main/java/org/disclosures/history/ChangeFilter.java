package org.disclosures.history;

import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of changes. */
public class ChangeFilter {

    @RestQuery
    @Parameter(
            description = "Changes of these types",
            schema = @Schema(type = SchemaType.ARRAY, implementation = PublicEventType.class))
    List<String> type;

    @RestQuery
    @Parameter(
            description = "Changes of members of these collections",
            schema = @Schema(type = SchemaType.ARRAY, implementation = PublicCollection.class))
    List<String> collection;

    void apply(Conditions conditions, Values values) {
        conditions.andAny("e.type in ?", values.terms("type", type, PublicEventType.class));
        conditions.andAny("e.collection in ?", values.terms("collection", collection, PublicCollection.class));
    }
}

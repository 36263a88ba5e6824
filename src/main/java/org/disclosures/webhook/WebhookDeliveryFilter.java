package org.disclosures.webhook;

import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.vocabulary.DeliveryState;
import org.disclosures.vocabulary.PublicEventType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the list of deliveries. */
public class WebhookDeliveryFilter {

    @RestQuery
    @Parameter(
            description = "Deliveries in these states",
            schema = @Schema(type = SchemaType.ARRAY, implementation = DeliveryState.class))
    List<String> state;

    @RestQuery
    @Parameter(
            description = "Deliveries of events of these types",
            schema = @Schema(type = SchemaType.ARRAY, implementation = PublicEventType.class))
    List<String> type;

    void apply(Conditions conditions, Values values) {
        conditions.andAny("e.state in ?", values.terms("state", state, DeliveryState.class));
        conditions.andAny("e.type in ?", values.terms("type", type, PublicEventType.class));
    }
}

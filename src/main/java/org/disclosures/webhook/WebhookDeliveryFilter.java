package org.disclosures.webhook;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.DeliveryState;
import org.disclosures.vocabulary.PublicEventType;

/** The filters of the list of deliveries, one row each. */
public class WebhookDeliveryFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<DeliveryState>> STATE = ROWS.add(
                    "state", FilterType.terms(DeliveryState.class), "Deliveries in these states")
            .where("e.state in ?");

    static final Filter<Set<PublicEventType>> TYPE = ROWS.add(
                    "type", FilterType.terms(PublicEventType.class), "Deliveries of events of these types")
            .where("e.type in ?");

    /** The filters of the current request. */
    public WebhookDeliveryFilter() {
        super(ROWS);
    }
}

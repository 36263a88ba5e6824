package org.disclosures.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.disclosures.operations.ExpiringRecords;
import org.disclosures.operations.RetentionConfig;

/** Deletes deliveries that ended long ago. The events stay, so that they can be sent again. */
@ApplicationScoped
class ExpiringDeliveries implements ExpiringRecords {

    private final WebhookDeliveryRepository deliveries;

    ExpiringDeliveries(WebhookDeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public int purge(RetentionConfig config, Instant now, int most) {
        return deliveries.purge(now.minus(config.deliveries()), most);
    }
}

package org.disclosures.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Signs messages by the Standard Webhooks scheme. */
final class WebhookSignatures {

    private WebhookSignatures() {}

    /** The headers of a message: its id, the moment of sending and a signature by each secret. */
    static Map<String, String> headers(WebhookShipment shipment, Instant now) {
        StringJoiner signatures = new StringJoiner(" ");
        for (String secret : shipment.secrets()) {
            signatures.add(sign(secret, shipment, now.getEpochSecond()));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, shipment.messageId());
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(now.getEpochSecond()));
        headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures.toString());
        return headers;
    }

    private static String sign(String secret, WebhookShipment shipment, long second) {
        try {
            return new Webhook(secret).sign(shipment.messageId(), second, shipment.body());
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

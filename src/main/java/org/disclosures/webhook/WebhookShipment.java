package org.disclosures.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * A message to send, held by a lease.
 *
 * @param messageId the receiver's id for the message
 * @param secrets signing secrets, at least one
 */
record WebhookShipment(
        UUID webhook, UUID delivery, UUID lease, String messageId, URI url, List<String> secrets, String body) {}

package org.disclosures.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * A message to send, held by lease.
 *
 * @param webhook the webhook's id
 * @param delivery the delivery's id
 * @param lease the lease under which it is sent
 * @param messageId what the receiver knows the message by
 * @param url where to
 * @param secrets what to sign it with, at least one
 * @param body the message
 */
record Shipment(
        UUID webhook, UUID delivery, UUID lease, String messageId, URI url, List<String> secrets, String body) {}

package org.disclosures.history;

import java.time.Instant;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;

/**
 * A public event.
 *
 * @param number its place in the order of events. Gaps reveal events that are not public yet, so it is never shown to the public
 * @param subject id of the changed record
 * @param revision the resulting revision
 * @param dueAt moment at which it becomes public
 */
public record PublicEventView(
        long number, PublicEventType type, PublicCollection collection, String subject, int revision, Instant dueAt) {}

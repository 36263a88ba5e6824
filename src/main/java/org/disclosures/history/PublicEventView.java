package org.disclosures.history;

import java.time.Instant;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;

/**
 * Something that happened that the public sees.
 *
 * @param number its place in the order in which things happened; gaps tell of what is not public yet, so the public is never
 *     shown it
 * @param type what happened
 * @param collection the collection of what it happened to
 * @param subject the id of what it happened to
 * @param revision the revision that it led to
 * @param dueAt from when the public sees it
 */
public record PublicEventView(
        long number, PublicEventType type, PublicCollection collection, String subject, int revision, Instant dueAt) {}

package org.disclosures.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.disclosures.vocabulary.PublicationState;

/**
 * Where a report or claim stands on its way to the public.
 *
 * @param state its state
 * @param embargoUntil until when it stays hidden although published; null for no embargo
 * @param note the public note of its retraction; null unless retracted
 */
@Embeddable
public record Publication(
        @Enumerated(EnumType.STRING) PublicationState state,
        @Column(name = "embargo_until") Instant embargoUntil,
        String note) {

    /** Until when it stays hidden from the public; null when no embargo runs. */
    public Instant embargoAt(Instant now) {
        return embargoUntil != null && embargoUntil.isAfter(now) ? embargoUntil : null;
    }
}

package org.disclosures.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.disclosures.vocabulary.PublicationState;

/**
 * Where a report or claim stands on its way to the public.
 *
 * @param state its state
 * @param embargoUntil until when it stays hidden although published; null for no embargo
 * @param note the public note of its retraction; null unless retracted
 * @param publicFrom from when the public sees it, or saw it before it was retracted; null if nothing says so yet
 * @param revision how many wordings the public is shown or was, from 1; 0 without {@code publicFrom}
 * @param correctionNote the public note of the last correction; null if there was none
 */
@Embeddable
public record Publication(
        @Enumerated(EnumType.STRING) PublicationState state,
        @Column(name = "embargo_until") Instant embargoUntil,
        String note,
        @Column(name = "public_from") Instant publicFrom,
        int revision,
        @Column(name = "correction_note") String correctionNote) {

    private static final Set<PublicationState> SEEN =
            EnumSet.of(PublicationState.PUBLISHED, PublicationState.RETRACTED);

    /** One that the public was never shown. */
    public Publication(PublicationState state, Instant embargoUntil, String note) {
        this(state, embargoUntil, note, null, 0, null);
    }

    /** Whether it was published, so that others than the desk see it, saw it, or will see it. */
    public boolean isPublished() {
        return SEEN.contains(state);
    }

    /** Until when it stays hidden from the public; null when no embargo runs. */
    public Instant embargoAt(Instant now) {
        return embargoUntil != null && embargoUntil.isAfter(now) ? embargoUntil : null;
    }

    /** Whether the public sees it, or saw it before it was retracted. */
    public boolean wasPublic(Instant now) {
        return publicFrom != null && !publicFrom.isAfter(now);
    }

    /**
     * The same with the moment from which the public sees it as things stand: when it is published, and whatever it belongs to
     * is, too, and every embargo has run out. What was public stays so.
     *
     * @param whole what it belongs to; itself, for a report
     */
    public Publication opened(Publication whole, Instant now) {
        if (wasPublic(now)) {
            return this;
        }
        if (!isPublished() || !whole.isPublished()) {
            return new Publication(state, embargoUntil, note);
        }
        Instant opening = later(later(now, embargoUntil), whole.embargoUntil);
        return new Publication(state, embargoUntil, note, opening, 1, null);
    }

    /** The same in another state before the public sees it, for {@link #opened} to say from when it does. */
    public Publication moved(PublicationState to, Instant until) {
        return new Publication(to, until, null);
    }

    /** The same with its notes put otherwise. */
    public Publication noted(String otherNote, String otherCorrectionNote) {
        return new Publication(state, embargoUntil, otherNote, publicFrom, revision, otherCorrectionNote);
    }

    /** The same with one wording more, and the public note of it. */
    public Publication corrected(String why) {
        return new Publication(state, embargoUntil, note, publicFrom, revision + 1, why);
    }

    /** Its tombstone. */
    public Publication retracted(String why) {
        return new Publication(PublicationState.RETRACTED, embargoUntil, why, publicFrom, revision, correctionNote);
    }

    private static Instant later(Instant one, Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}

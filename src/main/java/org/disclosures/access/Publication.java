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
 * The place of a report or claim on its way to publication.
 *
 * @param embargoUntil end of the embargo; null for none
 * @param note public note of the retraction; null unless retracted
 * @param publicFrom moment from which it is, or was until its retraction, public; null if that is not known yet
 * @param revision number of wordings published so far, from 1; 0 without {@code publicFrom}
 * @param correctionNote public note of the last correction; null if there was none
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

    /** A publication that was never public. */
    public Publication(PublicationState state, Instant embargoUntil, String note) {
        this(state, embargoUntil, note, null, 0, null);
    }

    /** True once it was published or retracted: readers beyond the desk see it, saw it, or will see it. */
    public boolean isPublished() {
        return SEEN.contains(state);
    }

    /** End of the embargo that runs at this moment; null if none does. */
    public Instant embargoAt(Instant now) {
        return embargoUntil != null && embargoUntil.isAfter(now) ? embargoUntil : null;
    }

    /** True if it is public at this moment, or was before its retraction. */
    public boolean wasPublic(Instant now) {
        return publicFrom != null && !publicFrom.isAfter(now);
    }

    /**
     * A copy with the moment from which it is public: the moment at which it and the report it belongs to are published and no embargo
     * runs. A publication that was public already stays as it is.
     *
     * @param whole the publication of its report; for a report, its own
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

    /** A copy in another state, for use before publication; {@link #opened} then determines from when it is public. */
    public Publication moved(PublicationState to, Instant until) {
        return new Publication(to, until, null);
    }

    /** A copy with other notes. */
    public Publication noted(String otherNote, String otherCorrectionNote) {
        return new Publication(state, embargoUntil, otherNote, publicFrom, revision, otherCorrectionNote);
    }

    /** A copy with the next revision and its public correction note. */
    public Publication corrected(String why) {
        return new Publication(state, embargoUntil, note, publicFrom, revision + 1, why);
    }

    /** A copy as a tombstone. */
    public Publication retracted(String why) {
        return new Publication(PublicationState.RETRACTED, embargoUntil, why, publicFrom, revision, correctionNote);
    }

    private static Instant later(Instant one, Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}

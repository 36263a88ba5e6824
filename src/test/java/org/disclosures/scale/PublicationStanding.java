package org.disclosures.scale;

import java.time.Instant;
import java.util.SplittableRandom;
import org.disclosures.vocabulary.PublicationState;

/**
 * The workflow state of a report or claim, in the terms of {@link org.disclosures.access.Publication}.
 *
 * @param publicFrom null if it is not to be published
 */
record PublicationStanding(
        PublicationState state,
        Instant embargoUntil,
        String note,
        Instant publicFrom,
        int revision,
        String correctionNote) {

    /** The assumed time at which the data were loaded. */
    static final Instant LOADED = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant FAR_OFF = Instant.parse("2099-01-01T00:00:00Z");

    private static final String PUBLIC = "public";
    private static final String CORRECTED = "corrected";
    private static final String EMBARGO_OVER = "embargo over";
    private static final String EMBARGO = "embargo";
    private static final String RETRACTED = "retracted";
    private static final String DRAFT = "draft";
    private static final String REVIEW = "review";

    // One in a hundred is hidden or retracted: half of those with its whole report.
    private static final WeightedValues<String> REPORTS = new WeightedValues<String>()
            .of(PUBLIC, 9_600)
            .of(CORRECTED, 150)
            .of(EMBARGO_OVER, 200)
            .of(EMBARGO, 15)
            .of(RETRACTED, 10)
            .of(REVIEW, 10)
            .of(DRAFT, 15);
    private static final WeightedValues<String> CLAIMS = new WeightedValues<String>()
            .of(PUBLIC, 9_850)
            .of(CORRECTED, 100)
            .of(EMBARGO, 10)
            .of(RETRACTED, 20)
            .of(REVIEW, 5)
            .of(DRAFT, 15);

    /** The state of a report published at a moment. */
    static PublicationStanding ofReport(SplittableRandom random, Instant published) {
        return of(REPORTS.draw(random), published);
    }

    /** The state of a claim whose report has this state. */
    PublicationStanding ofClaim(SplittableRandom random) {
        String drawn = CLAIMS.draw(random);
        return switch (state) {
            case DRAFT, IN_REVIEW -> of(DRAFT, null);
            case RETRACTED -> new PublicationStanding(state, null, note, publicFrom, 1, null);
            case PUBLISHED -> of(drawn, publicFrom);
        };
    }

    /** True if the record or its tombstone is public when the data are loaded. */
    boolean isSeen() {
        return publicFrom != null && !publicFrom.isAfter(LOADED);
    }

    private static PublicationStanding of(String drawn, Instant from) {
        return switch (drawn) {
            case PUBLIC -> new PublicationStanding(PublicationState.PUBLISHED, null, null, from, 1, null);
            case CORRECTED ->
                new PublicationStanding(
                        PublicationState.PUBLISHED,
                        null,
                        null,
                        from,
                        2,
                        "An earlier version misstated what the source said.");
            case EMBARGO_OVER -> new PublicationStanding(PublicationState.PUBLISHED, from, null, from, 1, null);
            case EMBARGO -> new PublicationStanding(PublicationState.PUBLISHED, FAR_OFF, null, FAR_OFF, 1, null);
            case RETRACTED ->
                new PublicationStanding(
                        PublicationState.RETRACTED, null, "Its source withdrew what it had said.", from, 1, null);
            case REVIEW -> new PublicationStanding(PublicationState.IN_REVIEW, null, null, null, 0, null);
            default -> new PublicationStanding(PublicationState.DRAFT, null, null, null, 0, null);
        };
    }
}

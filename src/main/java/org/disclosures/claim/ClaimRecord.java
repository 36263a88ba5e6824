package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * A claim in an export: its view, and what its flat row has besides. As JSON it is the view.
 *
 * @param shown the claim's {@link ClaimView}, or its prepared JSON
 * @param reader reads the view
 * @param publishedOn the day on which its report was published
 * @param category the id of its target's category; null if none
 * @param revision number of its public revisions
 */
public record ClaimRecord(
        @JsonValue Object shown, Supplier<ClaimView> reader, LocalDate publishedOn, String category, int revision) {

    /** This claim in another form of its view. */
    ClaimRecord shownAs(ClaimView view) {
        return new ClaimRecord(view, () -> view, publishedOn, category, revision);
    }

    /** The view. */
    public ClaimView view() {
        return reader.get();
    }
}

package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * A claim in an export: its view, and what its flat row has besides. As JSON it is the view.
 *
 * @param shown the claim's {@link ClaimView}, or its prepared JSON
 * @param reader reads the view
 * @param publishedOn the day on which its report was published
 * @param categories the ids of its target's categories, the main one first
 * @param revision number of its public revisions
 */
public record ClaimRecord(
        @JsonValue Object shown,
        Supplier<ClaimView> reader,
        LocalDate publishedOn,
        List<String> categories,
        int revision) {

    /** This claim in another form of its view. */
    ClaimRecord shownAs(ClaimView view) {
        return new ClaimRecord(view, () -> view, publishedOn, categories, revision);
    }

    /** The view. */
    public ClaimView view() {
        return reader.get();
    }
}

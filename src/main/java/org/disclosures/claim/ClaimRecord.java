package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * A claim as it is given out with all others: what is shown of it, and what its flat row says beside that. As JSON it is what is
 * shown.
 *
 * @param shown the claim's {@link ClaimView}, or its JSON where that is finished
 * @param reader reads the view
 * @param publishedOn the day its report was published
 * @param category the id of its target's category; null if none
 * @param revision how many wordings the public is shown or was
 */
public record ClaimRecord(
        @JsonValue Object shown, Supplier<ClaimView> reader, LocalDate publishedOn, String category, int revision) {

    /** What is shown of it. */
    public ClaimView view() {
        return reader.get();
    }
}

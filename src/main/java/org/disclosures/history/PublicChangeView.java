package org.disclosures.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.disclosures.claim.VoiceView;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public change of the dataset. */
@Schema(name = "PublicChange", description = "Something that happened that the public saw")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicChangeView(
        @Schema(description = "What happened; an embargo that ended is a publication")
        PublicEventType type,

        @Schema(description = "What happened, in the caller’s language")
        String typeLabel,

        @Schema(description = "From when the public saw it") Instant at,

        @Schema(description = "The collection of what it happened to")
        PublicCollection collection,

        @Schema(description = "What it happened to, as the public sees it now")
        Subject resource,

        @Schema(
                description =
                        "The revision that it led to: of the claim or report, or of the dataset where another thing was"
                                + " changed")
        int revision,

        @Schema(description = "Why it was corrected or retracted; absent from other changes")
        String note) {

    /** The subject of a public change. */
    @Schema(name = "PublicChangeSubject", description = "What something happened to")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Schema(description = "Its id") String id,

            @Schema(description = "What the public calls it now; absent if it was retracted since")
            String name,

            @Schema(description = "Where it is served; what was retracted answers 410 there")
            String href,

            @Schema(
                    description =
                            "Who says what a claim states, which is its name; absent of other things, and if it was retracted since")
            VoiceView voice) {}
}

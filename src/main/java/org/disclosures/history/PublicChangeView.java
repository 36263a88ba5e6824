package org.disclosures.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.disclosures.claim.VoiceView;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public change of the dataset. */
@Schema(name = "PublicChange", description = "A public change")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicChangeView(
        @Schema(description = "Type of change; the end of an embargo is a publication")
        PublicEventType type,

        @Schema(description = "Label of the change in the caller’s language")
        String typeLabel,

        @Schema(description = "Time at which it became public")
        Instant at,

        @Schema(description = "Collection of the record concerned")
        PublicCollection collection,

        @Schema(description = "Record concerned, as it is public now")
        Subject resource,

        @Schema(
                description = "Revision that the change led to: of the claim or report, or of the dataset if another "
                        + "record was changed")
        int revision,

        @Schema(description = "Reason for the correction or retraction; absent from other changes")
        String note) {

    /** The subject of a public change. */
    @Schema(name = "PublicChangeSubject", description = "Record that a change concerns")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Schema(description = "Id") String id,

            @Schema(description = "Name as it is public now; absent if the record has been retracted since")
            String name,

            @Schema(description = "Address of the record; a retracted record returns 410 there")
            String href,

            @Schema(
                    description = "Attribution of a claim, whose statement serves as its name; absent for other "
                            + "records, and if the claim has been retracted since")
            VoiceView voice) {}
}

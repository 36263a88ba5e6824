package org.disclosures.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.DatePrecision;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attributed, qualified statement. */
@Schema(
        name = "Claim",
        description = "One attributed, qualified statement. It says what `attributedTo` said, as surely as `assurance`"
                + " says, and no more.")
public record ClaimView(
        @Schema(description = "Its id, which never changes") UUID id,

        @Schema(description = "Where it is served") String href,
        @Schema(description = "The report that makes it") Reference report,

        @Schema(description = "Where in the report it stands")
        String locator,

        @Schema(description = "What is claimed; a withheld name is replaced by a description")
        String statement,

        @Schema(description = "The statement’s language, a BCP 47 tag")
        String language,

        @Schema(description = "What it speaks of. A selection is no infection, an alleged client no client")
        ClaimKind kind,

        @Schema(description = "The kind in the caller’s language")
        String kindLabel,

        @Schema(description = "How sure it is") Assurance assurance,

        @Schema(description = "The assurance in the caller’s language")
        String assuranceLabel,

        @Schema(description = "Its quantity; absent if it has none")
        FigureView figure,

        @Schema(description = "Whom it is about; absent if no one in particular")
        Reference target,

        @Schema(description = "Which product it is about; absent if the source named none")
        Reference technology,

        @Schema(description = "When it occurred; absent if that was not said")
        Occurred occurred,

        @Schema(description = "The day it was asserted") LocalDate assertedOn,

        @Schema(
                description =
                        "The whole chain that carried it, in order, the report’s publisher last; empty when the report speaks in its own voice")
        List<Link> attributions,

        @Schema(description = "The chain in words, in the caller’s language")
        String attributedTo,

        @Schema(description = "Where, in order") List<Place> places,

        @Schema(description = "How it bears on other public claims")
        List<Bearing> links,

        @Schema(description = "Whether a public claim contradicts it")
        boolean disputed,

        @Schema(description = "False when a public claim corrects or supersedes it; then it counts for no bound")
        boolean standing,

        @Schema(
                description =
                        "The public claims that correct or supersede it, latest first, at most ten; empty while it stands")
        List<Reference> corrections,

        @Schema(description = "Where it stands on its way to the public; the public sees what is published only")
        PublicationState state,

        @Schema(description = "Until when the public does not see it; absent when no embargo runs")
        Instant embargoUntil) {

    /** When something occurred. */
    @Schema(name = "OccurredDate", description = "When something occurred, as precisely as its source said")
    public record Occurred(
            @Schema(description = "The date in EDTF level 0 (ISO 8601-2)")
            String edtf,

            @Schema(description = "The first day it may have occurred on")
            LocalDate earliest,

            @Schema(description = "The last day it may have occurred on")
            LocalDate latest,

            @Schema(description = "How precisely it is known")
            DatePrecision precision) {}

    /** A link of the chain. */
    @Schema(name = "Attribution", description = "A link of the chain that carried a claim")
    public record Link(
            @Schema(description = "Its place in the chain, from 0")
            int position,

            @Schema(description = "Whether the source said it first or passed it on")
            AttributionRole role,

            @Schema(description = "The role in the caller’s language")
            String roleLabel,

            @Schema(description = "The source") Reference source) {}

    /** A place of a claim. */
    @Schema(name = "ClaimPlace", description = "A place, with what it is to the claim")
    public record Place(
            @Schema(description = "What the place is to the claim")
            PlaceRole role,

            @Schema(description = "The role in the caller’s language")
            String roleLabel,

            @Schema(description = "The country; absent with a region")
            Reference country,

            @Schema(description = "The region; absent with a country")
            Reference region) {

        /** The country or the region. */
        public Reference where() {
            return country == null ? region : country;
        }
    }

    /** How a claim bears on another. */
    @Schema(name = "ClaimBearing", description = "How a claim bears on another")
    public record Bearing(
            @Schema(description = "How") LinkType type,

            @Schema(description = "The type in the caller’s language")
            String typeLabel,

            @Schema(description = "The other claim") Reference claim,

            @Schema(description = "False when a public claim corrects or supersedes the other claim")
            boolean standing,

            @Schema(
                    description =
                            "The public claims that correct or supersede the other claim, latest first, at most ten; empty while it stands")
            List<Reference> corrections) {}
}

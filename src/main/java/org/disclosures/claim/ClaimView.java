package org.disclosures.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.disclosures.http.Reference;
import org.disclosures.record.OccurredDate;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.Basis;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.DatePrecision;
import org.disclosures.vocabulary.EvidenceKind;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PartyRole;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.PublicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attributed, qualified statement. */
@Schema(
        name = "Claim",
        description = "One attributed, qualified statement. It states what `attributedTo` said, with the evidence "
                + "level in `assurance`, and no more.")
public record ClaimView(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Address of the resource") String href,
        @Schema(description = "Report that makes the claim") Reference report,

        @Schema(description = "Place in the report") String locator,

        @Schema(description = "Statement of the claim; a withheld name is replaced by a description")
        String statement,

        @Schema(description = "Language of the statement, a BCP 47 tag")
        String language,

        @Schema(description = "Short quotation of the source’s own words; absent if there is none")
        String quote,

        @Schema(description = "Language of the quotation, a BCP 47 tag; absent without one")
        String quoteLanguage,

        @Schema(description = "Kind of claim. A selection is not an infection, and an alleged client is only alleged")
        ClaimKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Evidence level: how the claim was established, not whether it is true")
        Assurance assurance,

        @Schema(description = "Evidence level in the caller’s language")
        String assuranceLabel,

        @Schema(description = "What was examined for the claim; empty if the source does not say")
        List<Basis> basis,

        @Schema(description = "Labels of `basis` in the caller’s language, in the same order")
        List<String> basisLabels,

        @Schema(description = "Figure; absent if the claim has none")
        FigureView figure,

        @Schema(description = "Alleged target; absent if none in particular")
        Reference target,

        @Schema(
                description = "Targets that the claim mentions without being about them, such as a relative or a "
                        + "colleague of its target; empty if there are none. A mention counts towards nothing")
        List<Reference> mentions,

        @Schema(
                description = "True in the list of a target’s claims if the claim only mentions that target; absent "
                        + "otherwise, and in every other list")
        Boolean mentioned,

        @Schema(description = "Technologies, in order; empty if the source named none")
        List<Reference> technologies,

        @Schema(description = "Date on which it is said to have occurred; absent if the source gave none")
        OccurredDateView occurred,

        @Schema(description = "Day on which the claim was asserted")
        LocalDate assertedOn,

        @Schema(
                description = "Whole attribution chain, in order, from the original source to the report’s publishers, "
                        + "who share a position; empty if the report speaks in its own voice")
        List<AttributionView> attributions,

        @Schema(description = "Attribution chain in words, in the caller’s language")
        String attributedTo,

        @Schema(description = "Places, in order") List<ClaimPlaceView> places,

        @Schema(description = "Organisations and their roles in the claim, in order. An alleged client is only alleged")
        List<ClaimPartyView> parties,

        @Schema(description = "Evidence that the source shows for the claim, in order; empty if none")
        List<ClaimEvidenceView> evidence,

        @Schema(description = "Links to other public claims")
        List<ClaimBearingView> links,

        @Schema(description = "True if a public claim contradicts this claim, or one that it is one with by repetition")
        boolean disputed,

        @Schema(
                description =
                        "True if a public claim confirms this claim, or one that it is one with by repetition, by an "
                                + "examination of its own")
        boolean confirmed,

        @Schema(
                description =
                        "False if a public claim corrects or supersedes this claim, or one that it repeats; it then counts "
                                + "towards no minimum")
        boolean standing,

        @Schema(
                description =
                        "Public claims that correct or supersede this claim, or one that it repeats, latest first, at "
                                + "most ten; empty while it stands")
        List<Reference> corrections,

        @Schema(description = "Workflow state; only published records are public")
        PublicationState state,

        @Schema(description = "End of the embargo, until which the record is not public; absent if there is none")
        Instant embargoUntil) {

    /** When something occurred. */
    @Schema(name = "OccurredDate", description = "A date of occurrence, as precise as its source gave it")
    public record OccurredDateView(
            @Schema(description = "Date in EDTF level 1 (ISO 8601-2)")
            String edtf,

            @Schema(description = "First day of the date as given; absent if its start is open or unknown")
            LocalDate earliest,

            @Schema(description = "Last day of the date as given; absent if its end is open or unknown")
            LocalDate latest,

            @Schema(description = "Precision with which the source gave the date")
            DatePrecision precision,

            @Schema(
                    description =
                            "True if the source gave the date as approximate; it may lie before or after the days given")
            boolean approximate,

            @Schema(description = "True if the source was not sure of the date")
            boolean uncertain) {

        /** The view of a date; null for null. */
        static OccurredDateView of(OccurredDate date) {
            if (date == null) {
                return null;
            }
            OccurredDate.OccurredEnd first = date.first();
            OccurredDate.OccurredEnd last = date.last() == null ? first : date.last();
            return new OccurredDateView(
                    date.edtf(),
                    first.isGiven() ? first.from() : null,
                    last.isGiven() ? last.to() : null,
                    date.precision(),
                    first.approximate() || last.approximate(),
                    first.uncertain() || last.uncertain());
        }
    }

    /** A link of the chain. */
    @Schema(name = "Attribution", description = "A link in a claim’s attribution chain")
    public record AttributionView(
            @Schema(description = "Position in the chain, from 0")
            int position,

            @Schema(description = "Role of the source: original source, or relaying another")
            AttributionRole role,

            @Schema(description = "Role in the caller’s language")
            String roleLabel,

            @Schema(description = "Source") Reference source) {}

    /** A place of a claim. */
    @Schema(name = "ClaimPlace", description = "A place and its role in the claim")
    public record ClaimPlaceView(
            @Schema(description = "Role of the place in the claim")
            PlaceRole role,

            @Schema(description = "Role in the caller’s language")
            String roleLabel,

            @Schema(description = "Country; absent with a region")
            Reference country,

            @Schema(description = "Region; absent with a country")
            Reference region) {

        /** The country or the region. */
        public Reference where() {
            return country == null ? region : country;
        }
    }

    /** An organisation in a role of a claim. */
    @Schema(name = "ClaimParty", description = "An organisation and its role in the claim")
    public record ClaimPartyView(
            @Schema(description = "Role of the organisation in the claim")
            PartyRole role,

            @Schema(description = "Role in the caller’s language")
            String roleLabel,

            @Schema(description = "Organisation") Reference organisation) {}

    /** A piece of evidence. */
    @Schema(name = "ClaimEvidence", description = "A piece of evidence that the source shows for the claim")
    public record ClaimEvidenceView(
            @Schema(description = "Kind of evidence") EvidenceKind kind,

            @Schema(description = "Kind in the caller’s language")
            String kindLabel,

            @Schema(description = "Title, or a short description; absent if none")
            String title,

            @Schema(description = "Web address; absent if not known")
            String url,

            @Schema(description = "Web address of an archived copy; absent if not known")
            String archivedUrl,

            @Schema(description = "SHA-256 of the file, in hexadecimal digits; absent if not known")
            String sha256,

            @Schema(
                    description =
                            "Identifier that others know it by, such as the number of a CVE or a domain; absent if none")
            String identifier) {

        /** Its title, or whatever else identifies it. */
        public String name() {
            return Stream.of(title, identifier, url, archivedUrl, sha256)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        }

        /** Where it can be looked at: its addresses. */
        public List<String> addresses() {
            return Stream.of(url, archivedUrl).filter(Objects::nonNull).toList();
        }
    }

    /** A link from a claim to another. */
    @Schema(name = "ClaimBearing", description = "A link from one claim to another")
    public record ClaimBearingView(
            @Schema(description = "Type of link") LinkType type,

            @Schema(description = "Type in the caller’s language")
            String typeLabel,

            @Schema(description = "Other claim") Reference claim,

            @Schema(description = "False if a public claim corrects or supersedes the other claim")
            boolean standing,

            @Schema(
                    description = "Public claims that correct or supersede the other claim, latest first, at most ten; "
                            + "empty while it stands")
            List<Reference> corrections) {}
}

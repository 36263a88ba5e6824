package org.disclosures.claim;

import java.util.List;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The minimum derived from the figures of several claims: their largest lower bound, never a sum. */
@Schema(
        name = "Bound",
        description =
                "A minimum number derived from the figures of claims of one kind, unit and currency: the largest lower "
                        + "bound. Figures may overlap and are never added up; there is no upper bound.")
public record BoundView(
        @Schema(description = "Kind of the claims") ClaimKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Unit counted") FigureUnit unit,

        @Schema(description = "ISO 4217 code of the currency; absent unless the unit is `money`")
        String currency,

        @Schema(description = "Largest lower bound among the claims; 0 if none gives one")
        long lowerBound,

        @Schema(
                description = "Minimum in words, in the caller’s language: the figure as its source put it if the "
                        + "minimum rests on that figure alone, otherwise the minimum with the figure that sets it")
        String text,

        @Schema(
                description = "Claims on which the minimum rests, at most five: the one that sets it, then those with "
                        + "the next largest lower bounds")
        List<BoundBasis> restsOn,

        @Schema(
                description = "Number of standing claims on which the minimum rests; a claim and those that repeat it "
                        + "count once")
        int restsOnTotal,

        @Schema(
                description =
                        "Address of the list of all claims on which the minimum rests; with `asOf`, as of a moment")
        String claimsHref) {

    /** A claim on which a minimum rests. */
    @Schema(name = "BoundBasis", description = "A claim on which a minimum rests")
    public record BoundBasis(
            @Schema(description = "Id of the claim") UUID id,
            @Schema(description = "Statement") String name,
            @Schema(description = "Address of the resource") String href,

            @Schema(description = "Figure, as its source put it")
            FigureView figure,

            @Schema(description = "Evidence level: how the claim was established, not whether it is true")
            Assurance assurance,

            @Schema(description = "Attribution in words, in the caller’s language")
            String attributedTo,

            @Schema(description = "Report that makes the claim")
            Reference report,

            @Schema(description = "Place in the report") String locator,

            @Schema(
                    description =
                            "True if a public claim contradicts this claim, or one that it is one with by repetition")
            boolean disputed,

            @Schema(
                    description =
                            "True if a public claim confirms this claim, or one that it is one with by repetition, by an "
                                    + "examination of its own")
            boolean confirmed) {

        static BoundBasis of(ClaimView claim) {
            return new BoundBasis(
                    claim.id(),
                    claim.statement(),
                    claim.href(),
                    claim.figure(),
                    claim.assurance(),
                    claim.attributedTo(),
                    claim.report(),
                    claim.locator(),
                    claim.disputed(),
                    claim.confirmed());
        }
    }
}

package org.disclosures.claim;

import java.util.List;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the figures of several claims allow to say together: the largest lower bound, never a sum.
 *
 * @param kind what the claims speak of
 * @param kindLabel the kind in the caller's language
 * @param unit what is counted
 * @param lowerBound the largest lower bound among the claims; 0 where none gives one
 * @param text the bound in words, in the caller's language
 * @param basis the claims behind it, at most five: the one that sets it, then those with the next largest lower bounds
 * @param basisTotal how many claims there are behind it
 * @param claimsHref the list of claims of the kind with figures in the unit, to read on
 */
@Schema(
        name = "Bound",
        description = "What the figures of claims of one kind and unit allow to say together: the largest lower bound."
                + " They may overlap and are never added up; there is no upper bound.")
public record BoundView(
        @Schema(description = "What the claims speak of") ClaimKind kind,

        @Schema(description = "The kind in the caller’s language")
        String kindLabel,

        @Schema(description = "What is counted") FigureUnit unit,

        @Schema(description = "The largest lower bound among the claims; 0 where none gives one")
        long lowerBound,

        @Schema(
                description =
                        "The bound in words, in the caller’s language: the figure as its source put it where the bound rests on one alone,"
                                + " else the minimum with the figure that sets it")
        String text,

        @Schema(
                description =
                        "The claims behind it, at most five: the one that sets it, then those with the next largest"
                                + " lower bounds")
        List<Basis> basis,

        @Schema(description = "How many standing claims there are behind it")
        int basisTotal,

        @Schema(
                description =
                        "The list of the standing claims of the kind with figures in the unit, to read on; where a"
                                + " figure is for several places together, it is there and bounds nothing")
        String claimsHref) {

    /**
     * A claim behind a bound.
     *
     * @param id the claim's id
     * @param name its statement
     * @param href where it is served
     * @param figure its figure, as its source put it
     * @param assurance how sure it is
     * @param attributedTo who said it, in words, in the caller's language
     * @param report the report that makes it
     * @param locator where in the report it stands
     * @param disputed whether a public claim contradicts it
     */
    @Schema(name = "BoundBasis", description = "A claim behind a bound")
    public record Basis(
            @Schema(description = "The claim’s id") UUID id,
            @Schema(description = "Its statement") String name,
            @Schema(description = "Where it is served") String href,

            @Schema(description = "Its figure, as its source put it")
            FigureView figure,

            @Schema(description = "How sure it is") Assurance assurance,

            @Schema(description = "Who said it, in words, in the caller’s language")
            String attributedTo,

            @Schema(description = "The report that makes it")
            Reference report,

            @Schema(description = "Where in the report it stands")
            String locator,

            @Schema(description = "Whether a public claim contradicts it")
            boolean disputed) {

        static Basis of(ClaimView claim) {
            return new Basis(
                    claim.id(),
                    claim.statement(),
                    claim.href(),
                    claim.figure(),
                    claim.assurance(),
                    claim.attributedTo(),
                    claim.report(),
                    claim.locator(),
                    claim.disputed());
        }
    }
}

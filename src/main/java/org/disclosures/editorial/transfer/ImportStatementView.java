package org.disclosures.editorial.transfer;

import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement that an import would create or change. */
@Schema(name = "ImportStatement", description = "A statement that an import would create or change")
public record ImportStatementView(
        @Schema(description = "Line of the file, from 1") int line,

        @Schema(description = "Report and key of the claim, as links name it: `report/key`")
        String claimKey,

        @Schema(description = "Effect of the import on the claim: created or changed")
        ImportOutcome effect,

        @Schema(
                description = "Alleged target under its public name, which for a withheld name is the description; "
                        + "absent if none")
        Reference target,

        @Schema(description = "Statement as the public would read it, with names in place of {target} and {target:id}")
        String statement) {

    static ImportStatementView of(ImportStatement shown) {
        return new ImportStatementView(
                shown.line(),
                shown.claimKey(),
                shown.effect(),
                shown.target() == null ? null : Reference.to("targets", shown.target(), shown.targetName()),
                shown.statement());
    }
}

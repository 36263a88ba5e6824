package org.disclosures.editorial.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error in an imported file. */
@Schema(name = "ImportFault", description = "An error in an imported file")
public record ImportFaultView(
        @Schema(description = "Line of the file, from 1; of a row or entry with several lines, its first")
        int line,

        @Schema(
                description = "Column of a table, or field of an entry, as in `figure.amount`; absent if the error "
                        + "concerns the whole row or entry")
        String field,

        @Schema(
                description = "Value in error, cut after a hundred characters; absent if there is none, or if it must "
                        + "not be repeated")
        String value,

        @Schema(description = "Error, in a sentence") String reason,

        @Schema(description = "Value expected instead") String expected) {

    static ImportFaultView of(ImportFault fault) {
        return new ImportFaultView(fault.line(), fault.field(), fault.value(), fault.reason(), fault.expected());
    }
}

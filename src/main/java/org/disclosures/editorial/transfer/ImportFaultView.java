package org.disclosures.editorial.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error in an imported file. */
@Schema(name = "ImportFault", description = "Something that is wrong with a file")
public record ImportFaultView(
        @Schema(description = "The line of the file, from 1; of the row or entry where it has several")
        int line,

        @Schema(
                description =
                        "The column of a table, or the field of an entry, as in `figure.amount`; absent if it is the"
                                + " row or entry as a whole")
        String field,

        @Schema(
                description = "The value, as far as its first hundred characters; absent if there is none, or none that"
                        + " may be told again")
        String value,

        @Schema(description = "What is wrong with it, in a sentence")
        String reason,

        @Schema(description = "What is expected there") String expected) {

    static ImportFaultView of(ImportFault fault) {
        return new ImportFaultView(fault.line(), fault.field(), fault.value(), fault.reason(), fault.expected());
    }
}

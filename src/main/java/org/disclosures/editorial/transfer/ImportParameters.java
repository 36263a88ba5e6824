package org.disclosures.editorial.transfer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Parameters of an import. */
public class ImportParameters {

    @RestQuery
    @Parameter(
            description = "True to write the file; otherwise it is only checked",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    List<String> apply;

    @RestQuery
    @Parameter(
            description = "Public note on what the file corrects; without it, a file that changes what was published "
                    + "is rejected",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
    List<String> note;

    @RestQuery
    @Parameter(
            description = "Cell separator of a CSV file: `comma`, `semicolon` or `tab`; without it, the header decides",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"comma", "semicolon", "tab"}))
    List<String> delimiter;
}

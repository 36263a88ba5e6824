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
            description = "Whether to write the file; otherwise it is only checked",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    List<String> apply;

    @RestQuery
    @Parameter(
            description = "The public note of what the file corrects; without one, what the public saw is not changed",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
    List<String> note;

    @RestQuery
    @Parameter(
            description = "What separates the cells of a CSV file: `comma`, `semicolon` or `tab`; told by the header"
                    + " otherwise",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"comma", "semicolon", "tab"}))
    List<String> delimiter;
}

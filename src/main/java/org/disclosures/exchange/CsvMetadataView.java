package org.disclosures.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Metadata of a CSV file (W3C, Metadata Vocabulary for Tabular Data). */
@Schema(name = "CsvMetadata", description = "Metadata of a CSV file (W3C, Metadata Vocabulary for Tabular Data)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CsvMetadataView(
        @JsonProperty("@context") @Schema(description = "Metadata vocabulary, and the language of the texts")
        List<Object> context,

        @Schema(description = "Address of the file") String url,

        @JsonProperty("dc:title") @Schema(description = "Title of the file")
        String title,

        @JsonProperty("dc:license")
        @Schema(description = "Licence under which the file is released; absent if none is set")
        Map<String, String> license,

        @Schema(description = "Format of the file") CsvDialect dialect,

        @Schema(description = "Columns") CsvTableSchema tableSchema) {

    /** The format of a file. */
    @Schema(name = "CsvDialect", description = "Format of a CSV file")
    public record CsvDialect(
            @Schema(description = "Character encoding") String encoding,

            @Schema(description = "Separator of cells") String delimiter,

            @Schema(description = "Row endings") List<String> lineTerminators,

            @Schema(
                    description =
                            "Quotation mark around cells that contain a separator, a row ending or a quotation mark")
            String quoteChar,

            @Schema(description = "True if a quotation mark within such a cell is doubled")
            boolean doubleQuote,

            @Schema(description = "True if the first row names the columns")
            boolean header) {}

    /** The columns of a file. */
    @Schema(name = "CsvSchema", description = "Columns of a CSV file")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CsvTableSchema(
            @Schema(description = "Columns, in order") List<CsvColumnView> columns,

            @Schema(description = "Columns that identify a row; absent if the file leaves some of them out")
            List<String> primaryKey) {}

    /** A column. */
    @Schema(name = "CsvColumn", description = "A column of a CSV file")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CsvColumnView(
            @Schema(description = "Name") String name,

            @Schema(description = "Name in the header row") String titles,

            @Schema(description = "CSVW datatype of the cells")
            String datatype,

            @Schema(description = "Separator of the values in a cell; absent if a cell holds at most one")
            String separator,

            @JsonProperty("dc:description") @Schema(description = "Description")
            String description) {}
}

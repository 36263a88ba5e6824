package org.disclosures.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the columns of a CSV file hold (W3C, Metadata Vocabulary for Tabular Data).
 *
 * @param context the vocabulary, and the language that this is in
 * @param url the address of the file
 * @param title what the file is, in words
 * @param license the licence that it is given out under; absent if none is set
 * @param dialect how the file is written
 * @param tableSchema its columns
 */
@Schema(
        name = "CsvMetadata",
        description = "What the columns of a CSV file hold (W3C, Metadata Vocabulary for Tabular Data)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CsvMetadataView(
        @JsonProperty("@context") @Schema(description = "The vocabulary, and the language that this is in")
        List<Object> context,

        @Schema(description = "The address of the file") String url,

        @JsonProperty("dc:title") @Schema(description = "What the file is, in words")
        String title,

        @JsonProperty("dc:license")
        @Schema(description = "The licence that it is given out under; absent if none is set")
        Map<String, String> license,

        @Schema(description = "How the file is written") Dialect dialect,

        @Schema(description = "Its columns") TableSchema tableSchema) {

    /**
     * How a file is written.
     *
     * @param encoding its character encoding
     * @param delimiter what stands between cells
     * @param lineTerminators what ends a row
     * @param quoteChar what stands around cells that hold one of these
     * @param doubleQuote whether it stands twice within them
     * @param header whether its first row names the columns
     */
    @Schema(name = "CsvDialect", description = "How a CSV file is written")
    public record Dialect(
            @Schema(description = "Its character encoding") String encoding,

            @Schema(description = "What stands between cells")
            String delimiter,

            @Schema(description = "What ends a row") List<String> lineTerminators,

            @Schema(description = "What stands around cells that hold one of these")
            String quoteChar,

            @Schema(description = "Whether it stands twice within them")
            boolean doubleQuote,

            @Schema(description = "Whether its first row names the columns")
            boolean header) {}

    /**
     * The columns of a file.
     *
     * @param columns the columns, in their order
     * @param primaryKey those that tell rows apart; absent if the file leaves some of them out
     */
    @Schema(name = "CsvSchema", description = "The columns of a CSV file")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TableSchema(
            @Schema(description = "The columns, in their order")
            List<ColumnView> columns,

            @Schema(description = "Those that tell rows apart; absent if the file leaves some of them out")
            List<String> primaryKey) {}

    /**
     * A column.
     *
     * @param name its name
     * @param titles what the header has
     * @param datatype what its cells hold, one of the datatypes of CSVW
     * @param separator what stands between the values of a cell; absent where there is one
     * @param description what it tells
     */
    @Schema(name = "CsvColumn", description = "A column of a CSV file")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ColumnView(
            @Schema(description = "Its name") String name,

            @Schema(description = "What the header has") String titles,

            @Schema(description = "What its cells hold, one of the datatypes of CSVW")
            String datatype,

            @Schema(description = "What stands between the values of a cell; absent where there is one at most")
            String separator,

            @JsonProperty("dc:description") @Schema(description = "What it tells")
            String description) {}
}

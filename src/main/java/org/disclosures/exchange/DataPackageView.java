package org.disclosures.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What a Data Package says of itself (Frictionless Data, 2.0; for readers of the version before with its profiles, too).
 *
 * @param schema the version of the standard
 * @param name its name, for software
 * @param title its name
 * @param description what it is, and how it is not to be read
 * @param homepage the address of the service
 * @param version the revision of the dataset
 * @param created when that revision was made; absent if there is none yet
 * @param licenses the licence that it is given out under; absent if none is set
 * @param contributors who gives it out
 * @param citation how to cite it
 * @param resources its files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataPackageView(
        @JsonProperty("$schema") String schema,
        String name,
        String title,
        String description,
        String homepage,
        String version,
        Instant created,
        List<Licence> licenses,
        List<Contributor> contributors,
        String citation,
        List<Resource> resources) {

    /** A licence, by its address. */
    record Licence(String path) {}

    /** Who has a part in it. */
    record Contributor(String title, String role) {}

    /** A file of a table. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resource(
            String name,
            String type,
            String profile,
            String path,
            String title,
            String format,
            String mediatype,
            String encoding,
            Dialect dialect,
            Schema schema) {}

    /** How a file is written (RFC 4180). */
    record Dialect(String delimiter, String lineTerminator, String quoteChar, boolean doubleQuote, boolean header) {}

    /** The columns of a table. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Schema(
            List<Field> fields, List<String> primaryKey, List<ForeignKey> foreignKeys, List<String> missingValues) {}

    /** A column. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(String name, String type, String format, String description) {}

    /** A column that holds keys of another table. */
    record ForeignKey(String fields, ForeignTable reference) {}

    /** That table, and its key. */
    record ForeignTable(String resource, String fields) {}
}

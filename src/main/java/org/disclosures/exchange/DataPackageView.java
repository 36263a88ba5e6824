package org.disclosures.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The descriptor of a Data Package (Frictionless Data 2.0, with the profiles of version 1 for its readers).
 *
 * @param schema version of the standard
 * @param name its name for software
 * @param title its name for people
 * @param description its content, and how not to misread it
 * @param homepage address of the service
 * @param version revision of the dataset
 * @param created time of that revision; absent if there is none yet
 * @param licenses the licence under which it is released; absent if none is set
 * @param contributors its publisher
 * @param citation its citation
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
        List<DataPackageLicence> licenses,
        List<DataPackageContributor> contributors,
        String citation,
        List<DataPackageResource> resources) {

    /** A licence, by its address. */
    record DataPackageLicence(String path) {}

    /** A contributor. */
    record DataPackageContributor(String title, String role) {}

    /** A file of a table. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DataPackageResource(
            String name,
            String type,
            String profile,
            String path,
            String title,
            String format,
            String mediatype,
            String encoding,
            DataPackageDialect dialect,
            DataPackageSchema schema) {}

    /** The format of a CSV file (RFC 4180). */
    record DataPackageDialect(
            String delimiter, String lineTerminator, String quoteChar, boolean doubleQuote, boolean header) {}

    /** The columns of a table. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DataPackageSchema(
            List<DataPackageField> fields,
            List<String> primaryKey,
            List<DataPackageForeignKey> foreignKeys,
            List<String> missingValues) {}

    /** A column. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DataPackageField(String name, String type, String format, String description) {}

    /** A column that holds keys of another table. */
    record DataPackageForeignKey(String fields, DataPackageForeignTable reference) {}

    /** That table, and its key. */
    record DataPackageForeignTable(String resource, String fields) {}
}

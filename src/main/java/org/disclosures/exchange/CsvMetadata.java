package org.disclosures.exchange;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.http.Api;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.param.ParameterValues;

/** Describes CSV files. */
@Singleton
class CsvMetadata {

    static final String TYPE = "application/csvm+json";
    static final String SUFFIX = ".csv-metadata.json";
    static final String URL = "url";
    static final int LONGEST = 2_000;

    private static final String VOCABULARY = "http://www.w3.org/ns/csvw";
    private static final String FIELDS = "fields";

    private final Messages messages;
    private final Language language;
    private final ExchangeConfig config;

    CsvMetadata(Messages messages, Language language, ExchangeConfig config) {
        this.messages = messages;
        this.language = language;
        this.config = config;
    }

    /** The address of the description of a file, which the address of the file is part of. */
    static String address(FlatTable<?, ?> table, String file) {
        String address = Api.BASE + "/" + table.collection() + SUFFIX;
        return file.length() > LONGEST
                ? address
                : address + "?" + URL + "=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
    }

    /**
     * Describes a file of a table.
     *
     * @param given the address of the file; null for that of all of the collection. Faults are noted with the values'
     */
    <R> CsvMetadataView of(FlatTable<?, R> table, String given, ParameterValues values) {
        String file = given == null ? Api.BASE + "/" + table.collection() + "?format=csv" : given;
        Map<String, String> parameters = parameters(file, table, values);
        List<String> fields = picked(parameters, table, values);
        Character delimiter = CsvFormat.DELIMITERS.get(parameters.getOrDefault(CsvFormat.DELIMITER, CsvFormat.COMMA));
        values.faults().throwIfAny();
        List<FlatColumn<R>> columns = table.pick(fields);
        List<String> names = columns.stream().map(FlatColumn::name).toList();
        return new CsvMetadataView(
                List.of(VOCABULARY, Map.of("@language", language.tag())),
                // Relative to where this is served.
                file.substring(Api.BASE.length() + 1),
                messages.text("table." + table.collection()),
                config.licence()
                        .map(licence -> Map.of("@id", licence.toString()))
                        .orElse(null),
                new CsvMetadataView.CsvDialect(
                        "utf-8",
                        String.valueOf(delimiter == null ? ',' : delimiter),
                        List.of("\r\n"),
                        "\"",
                        true,
                        true),
                new CsvMetadataView.CsvTableSchema(
                        columns.stream().map(CsvMetadata::view).toList(),
                        names.containsAll(table.key()) ? table.key() : null));
    }

    private static CsvMetadataView.CsvColumnView view(FlatColumn<?> column) {
        return new CsvMetadataView.CsvColumnView(
                column.name(),
                column.name(),
                column.type().code(),
                column.several() ? FlatColumn.BETWEEN : null,
                column.description());
    }

    private static List<String> picked(Map<String, String> parameters, FlatTable<?, ?> table, ParameterValues values) {
        List<String> fields = new ArrayList<>();
        for (String field :
                values.split(FIELDS, parameters.containsKey(FIELDS) ? List.of(parameters.get(FIELDS)) : List.of())) {
            if (table.names().contains(field)) {
                fields.add(field);
            } else {
                values.faults().add(URL, field, "There is no such column; rename or remove it.", table.names());
            }
        }
        return fields;
    }

    private static Map<String, String> parameters(String file, FlatTable<?, ?> table, ParameterValues values) {
        try {
            URI address = URI.create(file);
            if (file.length() <= LONGEST
                    && !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && address.getPath().matches(Api.BASE + "/([\\w-]+/){0,2}" + table.lastSegment())) {
                return query(address.getRawQuery());
            }
        } catch (IllegalArgumentException malformed) {
            // reported below, like an address of something else
        }
        values.faults()
                .add(
                        URL,
                        file,
                        "The value is not the address of such a file; use the path and query of a list of the "
                                + "collection.");
        return Map.of();
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.merge(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8),
                        (one, other) -> one + "," + other);
            }
        }
        return parameters;
    }
}

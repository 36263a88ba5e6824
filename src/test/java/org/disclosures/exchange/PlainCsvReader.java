package org.disclosures.exchange;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads tables with a general-purpose CSV parser. */
final class PlainCsvReader {

    private PlainCsvReader() {}

    /** The rows of a table, each by its header. */
    static List<Map<String, String>> rows(String table, char delimiter) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(delimiter))
                .readValues(table)) {
            return rows.readAll();
        }
    }
}

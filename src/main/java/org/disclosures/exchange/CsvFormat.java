package org.disclosures.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosures.http.format.FileRequest;
import org.disclosures.http.page.ListRows;

/** Flat rows as comma-separated values (RFC 4180), in UTF-8, with a header. */
@Singleton
class CsvFormat implements TableFormat {

    static final String DELIMITER = "delimiter";
    static final String COMMA = "comma";

    /** The separators of cells, by name. */
    static final Map<String, Character> DELIMITERS = Map.of(COMMA, ',', "semicolon", ';', "tab", '\t');

    private static final MediaType TYPE = new MediaType("text", "csv");
    private static final String LINE_END = "\r\n";

    private final CsvFactory csv = new CsvFactory();

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public MediaType mediaType() {
        return TYPE;
    }

    @Override
    public String contentType() {
        return "text/csv; charset=utf-8; header=present";
    }

    @Override
    public Map<String, List<String>> parameters() {
        return Map.of(DELIMITER, List.of(COMMA, "semicolon", "tab"));
    }

    @Override
    public Optional<String> link(FileRequest asked) {
        return Optional.of("<%s>; rel=\"describedby\"; type=\"%s\""
                .formatted(
                        CsvMetadata.address(FlatTables.of(asked.item()).orElseThrow(), asked.list()),
                        CsvMetadata.TYPE));
    }

    @Override
    public void write(FileRequest asked, ListRows<?> rows, OutputStream target) throws IOException {
        char delimiter = DELIMITERS.get(asked.parameter(DELIMITER, COMMA));
        write(FlatTables.of(asked.item()).orElseThrow(), asked.fields(), delimiter, asked.service(), rows, target);
    }

    /**
     * Writes a table.
     *
     * @param fields the columns wanted; all if there are none
     * @param service address of the service
     */
    @SuppressWarnings("unchecked")
    <T, R> void write(
            FlatTable<T, R> table,
            List<String> fields,
            char delimiter,
            String service,
            ListRows<?> rows,
            OutputStream target)
            throws IOException {
        List<FlatColumn<R>> columns = table.pick(fields);
        CsvSchema.Builder schema = CsvSchema.builder()
                .setUseHeader(true)
                .setLineSeparator(LINE_END)
                .setColumnSeparator(delimiter);
        columns.forEach(column -> schema.addColumn(column.name()));
        try (CsvGenerator out = csv.createGenerator(target, JsonEncoding.UTF8)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).setSchema(schema.build());
            out.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
            for (List<?> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                for (Object item : some) {
                    write(table.row().apply((T) item, service), columns, out);
                }
            }
        }
    }

    private static <R> void write(R row, List<FlatColumn<R>> columns, CsvGenerator out) throws IOException {
        out.writeStartArray();
        for (FlatColumn<R> column : columns) {
            Object cell = column.cell(row);
            if (cell == null) {
                out.writeNull();
            } else if (cell instanceof Long number) {
                out.writeNumber(number);
            } else if (cell instanceof Boolean truth) {
                out.writeBoolean(truth);
            } else {
                out.writeString(SpreadsheetFormulas.guard(cell.toString()));
            }
        }
        out.writeEndArray();
    }
}

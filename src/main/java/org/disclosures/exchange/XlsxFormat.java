package org.disclosures.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.disclosures.history.RevisionView;
import org.disclosures.history.Revisions;
import org.disclosures.http.format.FileRequest;
import org.disclosures.http.page.ListRows;

/** Flat rows as a workbook (Office Open XML, ISO/IEC 29500), with a sheet that explains them. */
@Singleton
class XlsxFormat implements TableFormat {

    private static final MediaType TYPE =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String PROGRAM = "Surveillance Disclosures";
    private static final String PROGRAM_VERSION = "1.0";

    private final AboutSheet about;
    private final Revisions revisions;

    XlsxFormat(AboutSheet about, Revisions revisions) {
        this.about = about;
        this.revisions = revisions;
    }

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public MediaType mediaType() {
        return TYPE;
    }

    // The library writes down when it wrote.
    @Override
    public boolean isExact() {
        return false;
    }

    // It is a zip file.
    @Override
    public boolean isCompressible() {
        return false;
    }

    @Override
    public void write(FileRequest asked, ListRows<?> rows, OutputStream target) throws IOException {
        write(FlatTables.of(asked.item()).orElseThrow(), asked, rows, target);
    }

    @SuppressWarnings("unchecked")
    private <T, R> void write(FlatTable<T, R> table, FileRequest asked, ListRows<?> rows, OutputStream target)
            throws IOException {
        // Rows that are not stored are read without a connection, so none is held while they are sent.
        RevisionView revision = rows.isStored()
                ? revisions.current()
                : QuarkusTransaction.requiringNew().call(revisions::current);
        List<FlatColumn<R>> columns = table.pick(asked.fields());
        String service = asked.service();
        Workbook book = new Workbook(target, PROGRAM, PROGRAM_VERSION);
        RowSheets<R> sheets = new RowSheets<>(book, table.sheet(), columns);
        for (List<?> some = rows.next(); !some.isEmpty(); some = rows.next()) {
            for (Object item : some) {
                sheets.add(table.row().apply((T) item, service));
            }
        }
        sheets.finish();
        about.write(book, table, columns, asked, revision, sheets.rows());
        book.finish();
    }
}

package org.disclosures.exchange.referenced;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.disclosures.claim.ClaimRecord;
import org.disclosures.http.page.ListRows;

/**
 * Writes the items of a list and the records that they refer to, one value per line. A record is written before the first item
 * that refers to it, and again only if very many others were written since: memory is constant, and readers merge values with the
 * same id.
 *
 * @param <V> the values written
 */
public final class ReferencedRecordOutput<V> {

    /** The records already in a file, as far as they fit into constant memory: records written long ago may be taken for new. */
    private static final class WrittenIds {

        private static final int MOST = 10_000;

        private final Map<String, Boolean> latest = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > MOST;
            }
        };

        /** True if a record is new; it is not new from then on. */
        private boolean isNew(String id) {
            return latest.put(id, true) == null;
        }
    }

    private final JsonGenerator out;
    private final ObjectWriter writer;
    private final ReferencedRecords things;
    private final String service;
    private final WrittenIds written = new WrittenIds();

    /**
     * @param writer writes a value
     * @param things reads the records that items refer to
     * @param service address of the service
     */
    public ReferencedRecordOutput(JsonGenerator out, ObjectWriter writer, ReferencedRecords things, String service) {
        this.out = out;
        this.writer = writer;
        this.things = things;
        this.service = service;
    }

    /** Passes on the items of a list, as in its pages, after the records that they refer to have been read. */
    public void each(ListRows<?> rows, Consumer<Object> item) {
        for (List<?> some = rows.next(); !some.isEmpty(); some = rows.next()) {
            List<Object> items = some.stream().map(ReferencedRecordOutput::view).toList();
            things.fetchOf(items);
            items.forEach(item);
        }
    }

    private static Object view(Object item) {
        return item instanceof ClaimRecord claim ? claim.view() : item;
    }

    /** The records that the items refer to. */
    public ReferencedRecords things() {
        return things;
    }

    /** The address of something, as the caller knows the service. */
    public String address(String path) {
        return service + path;
    }

    /** True if the record with an id is to be written now, since it was not before. */
    public boolean isNew(String id) {
        return written.isNew(id);
    }

    /** Writes a value. */
    public void write(V value) {
        try {
            writer.writeValue(out, value);
            out.writeRaw('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

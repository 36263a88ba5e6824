package org.disclosures.http.format;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosures.http.page.Rows;

/**
 * A format that whole lists are given out in, beside JSON, which gives them out page by page. Each is a bean; there is nothing else to
 * tell of it.
 */
public interface Format {

    /** Its name, as {@code format=} takes it. */
    String name();

    /** The end of the names of its files. */
    default String extension() {
        return name();
    }

    /** Its media type, as {@code Accept} takes it. */
    MediaType mediaType();

    /** The media type of an answer, with its parameters. */
    default String contentType() {
        return mediaType().toString();
    }

    /** Whether the same list comes out the same, byte for byte, as long as nothing public changes. */
    default boolean isExact() {
        return true;
    }

    /** Whether a body is to be compressed on its way, for those who accept that. */
    default boolean isCompressible() {
        return true;
    }

    /** Whether there are lists of such items in it. */
    boolean offers(Class<?> item);

    /** Whether {@code fields=} goes with it. */
    default boolean isTrimmed() {
        return true;
    }

    /** What {@code fields=} names in it; empty where that is what it names in JSON. */
    default List<String> columns(Class<?> item) {
        return List.of();
    }

    /** The parameters that go with this format alone, each with the values that it takes. */
    default Map<String, List<String>> parameters() {
        return Map.of();
    }

    /** The {@code Link} header of an answer (RFC 8288); empty for none. */
    default Optional<String> link(FileRequest asked) {
        return Optional.empty();
    }

    /**
     * Writes a list.
     *
     * @param rows all of it
     * @param target where to; it is buffered, and closed by others
     */
    void write(FileRequest asked, Rows<?> rows, OutputStream target) throws IOException;
}

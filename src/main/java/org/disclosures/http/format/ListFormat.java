package org.disclosures.http.format;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosures.http.page.ListRows;

/** A format for whole lists, besides JSON, which is paged. Each format is one bean and needs no other declaration. */
public interface ListFormat {

    /** Its name in {@code format=}. */
    String name();

    /** The end of the names of its files. */
    default String extension() {
        return name();
    }

    /** Its media type in {@code Accept}. */
    MediaType mediaType();

    /** The media type of a response, with its parameters. */
    default String contentType() {
        return mediaType().toString();
    }

    /** True if a list is written the same, byte for byte, as long as nothing public changes. */
    default boolean isExact() {
        return true;
    }

    /** True if a body should be compressed for clients that accept it. */
    default boolean isCompressible() {
        return true;
    }

    /** True if lists of such items are available in it. */
    boolean offers(Class<?> item);

    /** True if {@code fields=} applies to it. */
    default boolean isTrimmed() {
        return true;
    }

    /** The names that {@code fields=} accepts; empty if they are those of JSON. */
    default List<String> columns(Class<?> item) {
        return List.of();
    }

    /** The parameters that go with this format alone, each with the values that it takes. */
    default Map<String, List<String>> parameters() {
        return Map.of();
    }

    /** The {@code Link} header of a response (RFC 8288); empty for none. */
    default Optional<String> link(FileRequest asked) {
        return Optional.empty();
    }

    /**
     * Writes a list.
     *
     * @param rows the whole list
     * @param target buffered, and closed by the caller
     */
    void write(FileRequest asked, ListRows<?> rows, OutputStream target) throws IOException;
}

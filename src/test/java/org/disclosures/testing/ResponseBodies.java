package org.disclosures.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads bodies, also compressed ones, and headers. */
public final class ResponseBodies {

    private static final List<String> ZIPPED =
            List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip");

    // Time of writing.
    private static final String WRITTEN = "docProps/core.xml";

    private ResponseBodies() {}

    /** The headers of a response without the remaining allowance, which differs between requests. */
    public static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeIf(name -> name.startsWith("ratelimit"));
        return headers;
    }

    /** The text of a body; that of a workbook or another zip is all of its parts. */
    public static String text(HttpResponse<byte[]> response) {
        return text(response.headers().firstValue("Content-Type").orElse(""), response.body());
    }

    /** The same for a body of a media type. */
    public static String text(String type, byte[] body) {
        if (ZIPPED.stream().anyMatch(type::startsWith) && body.length > 0) {
            Map<String, String> parts = parts(body);
            parts.remove(WRITTEN);
            return parts.toString();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The parts of a workbook or another zip, by their names. */
    public static Map<String, String> parts(byte[] workbook) {
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(file, workbook);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry part = all.nextElement();
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}

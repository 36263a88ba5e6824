package org.disclosures.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What bodies say, also where they are compressed. */
public final class Bodies {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // When it was written.
    private static final String WRITTEN = "docProps/core.xml";

    private Bodies() {}

    /** The text of a body; that of a workbook is all of its parts. */
    public static String text(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith(WORKBOOK) && response.body().length > 0) {
            Map<String, String> parts = parts(response.body());
            parts.remove(WRITTEN);
            return parts.toString();
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The parts of a workbook, by their names. */
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

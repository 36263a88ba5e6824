package org.disclosures.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What bodies say, also where they are compressed. */
public final class Bodies {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // When it was written.
    private static final String WRITTEN = "docProps/core.xml";

    private Bodies() {}

    /** The text of a body; that of a workbook is all of its parts. */
    public static String text(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.startsWith(WORKBOOK) && response.body().length > 0
                ? unzipped(response.body())
                : new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] zip) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (!part.getName().equals(WRITTEN)) {
                    text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }
}

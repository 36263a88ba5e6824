package org.disclosures.editorial.reading;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Texts of files: UTF-8, with a byte order mark or without, UTF-16 with one, and nothing else. */
public final class FileTexts {

    /** The error for a file that is not text. */
    public static final String NO_TEXT = "The file is not text in UTF-8; save it in that encoding.";

    /** The expected content of a file. */
    public static final String TEXT =
            "text in UTF-8, which spreadsheet programs offer as “CSV UTF-8” or “Unicode (UTF-8)”";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileTexts() {}

    /** Reads a text; reading ends with a {@link CharacterCodingException} where it is none. */
    public static BufferedReader read(InputStream content) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content);
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                bytes,
                encoding(bytes)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    // UTF-16 only with a byte order mark: without one it cannot be distinguished from other encodings.
    private static Charset encoding(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** True if the failure lies in the text of the file, false if the file could not be read. */
    public static boolean isNoText(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }
}

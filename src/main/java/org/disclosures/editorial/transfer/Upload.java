package org.disclosures.editorial.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.disclosures.http.Sha256;

/**
 * A file that was sent, kept until it is imported.
 *
 * @param file where it is
 * @param size its size in bytes
 * @param sha256 its SHA-256, in hexadecimal digits
 */
record Upload(Path file, long size, String sha256) {

    private static final int BUFFER = 64 * 1024;

    /** Takes a file in; how large it may be is held before. */
    static Upload receive(InputStream content) throws IOException {
        Path file = Files.createTempFile("import-", ".tmp");
        boolean whole = false;
        try {
            MessageDigest digest = Sha256.digest();
            long size = 0;
            try (OutputStream output = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    output.write(buffer, 0, read);
                }
            }
            whole = true;
            return new Upload(file, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Deletes the file. */
    void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}

package org.disclosures.editorial.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.disclosures.http.Sha256;
import org.disclosures.http.problem.Problems;
import org.jboss.logging.Logger;

/**
 * An uploaded file, kept until it is imported.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
record ImportUpload(Path file, long size, String sha256) {

    private static final Logger LOG = Logger.getLogger(ImportUpload.class);
    private static final int BUFFER = 64 * 1024;

    /** Takes a file in; how large it may be is held before. */
    static ImportUpload receive(InputStream content) throws IOException {
        Path file = null;
        boolean whole = false;
        try {
            MessageDigest digest = Sha256.digest();
            long size = 0;
            byte[] buffer = new byte[BUFFER];
            int read = content.read(buffer);
            try {
                file = Files.createTempFile("import-", ".tmp");
                try (OutputStream output = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                    while (read >= 0) {
                        size += read;
                        output.write(buffer, 0, read);
                        read = readOn(content, buffer);
                    }
                }
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            } catch (IOException full) {
                LOG.warnf("An uploaded import could not be stored: %s", full.getMessage());
                throw Problems.unavailable(
                        "The file cannot be stored because there is too little disk space; try again later.");
            }
            whole = true;
            return new ImportUpload(file, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole && file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    // Distinguishes failures of reading from failures of writing.
    private static int readOn(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Deletes the file. */
    void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}

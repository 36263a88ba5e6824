package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.disclosures.access.Audience;
import org.jboss.logging.Logger;

/** The directories in which this copy of the service may store its index. */
@ApplicationScoped
class IndexDirectories {

    private static final Logger LOG = Logger.getLogger(IndexDirectories.class);
    private static final String SPARE = "disclosures-search";
    private static final Duration BEING_OPENED = Duration.ofMinutes(1);

    private final String configured;

    IndexDirectories(SearchConfig config) {
        this.configured = config.directory();
    }

    /** The configured directory of the index; null for memory. */
    Path configured() {
        return configured.equals(SearchConfig.IN_MEMORY) ? null : Path.of(configured);
    }

    /** A directory that no other copy has, for as long as this one runs. */
    Path spare() throws IOException {
        deleteAbandoned();
        return Files.createTempDirectory(SPARE);
    }

    /**
     * Opens the directory of a tier.
     *
     * @param place where the index is; null for memory
     */
    Directory open(Path place, Audience tier) throws IOException {
        return place == null ? new ByteBuffersDirectory() : FSDirectory.open(of(place, tier));
    }

    private static Path of(Path place, Audience tier) {
        return place.resolve(tier.name().toLowerCase(Locale.ROOT));
    }

    // Those of copies that were killed: they may have names that were withheld since.
    private static void deleteAbandoned() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> spares = Files.newDirectoryStream(temporary, SPARE + "*")) {
            for (Path spare : spares) {
                try {
                    if (isOld(spare) && isAbandoned(spare)) {
                        IOUtils.rm(spare);
                    }
                } catch (IOException inUse) {
                    LOG.debugf(inUse, "The search index in %s is in use and was not deleted", spare);
                }
            }
        }
    }

    private static boolean isOld(Path spare) throws IOException {
        return Files.getLastModifiedTime(spare)
                .toInstant()
                .isBefore(Instant.now().minus(BEING_OPENED));
    }

    private static boolean isAbandoned(Path spare) throws IOException {
        for (Audience tier : Audience.values()) {
            if (Files.isDirectory(of(spare, tier))) {
                try (Directory directory = FSDirectory.open(of(spare, tier));
                        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                }
            }
        }
        return true;
    }
}

package org.disclosures.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/**
 * Detects changes by others to the files of an index. Lucene writes each file once; a file whose size or time has changed, or
 * that is missing while the index refers to it, cannot be trusted.
 */
final class IndexFileWatch {

    private final Path place;
    private final Map<String, IndexFileStamp> stamps = new HashMap<>();
    private final Map<String, IndexFileStamp> commits = new HashMap<>();

    /** The observable attributes of a file. */
    private record IndexFileStamp(long size, FileTime time, Object key) {}

    /** @param directory the directory; files in memory cannot be changed by others */
    IndexFileWatch(Directory directory) {
        place = FilterDirectory.unwrap(directory) instanceof FSDirectory files ? files.getDirectory() : null;
    }

    /** Takes note of the files that the index refers to, once they are written; others are not watched any more. */
    void see(Collection<String> files) throws IOException {
        if (place == null) {
            return;
        }
        Set<String> referred = new HashSet<>(files);
        referred.removeIf(file -> file.startsWith(IndexFileNames.SEGMENTS));
        stamps.keySet().retainAll(referred);
        for (String file : referred) {
            if (!stamps.containsKey(file)) {
                stamps.put(file, stamp(file));
            }
        }
    }

    /** Takes note of the file that the last commit is in; null for none. */
    void seeCommit(String file) throws IOException {
        if (place != null) {
            commits.clear();
            if (file != null) {
                commits.put(file, stamp(file));
            }
        }
    }

    /** True if the recorded files are unchanged. */
    boolean isUntouched() throws IOException {
        if (place == null) {
            return true;
        }
        try {
            return areUntouched(stamps) && areUntouched(commits);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return false;
        }
    }

    private boolean areUntouched(Map<String, IndexFileStamp> noted) throws IOException {
        for (Map.Entry<String, IndexFileStamp> file : noted.entrySet()) {
            if (!stamp(file.getKey()).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    private IndexFileStamp stamp(String file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(place.resolve(file), BasicFileAttributes.class);
        return new IndexFileStamp(now.size(), now.lastModifiedTime(), now.fileKey());
    }
}

package org.disclosures.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.disclosures.access.Audience;

/** Directories on a disk with limited room. */
final class SmallDiskDirectories extends IndexDirectories {

    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

    SmallDiskDirectories(SearchConfig config) {
        super(config);
    }

    /** Sets the room left, in bytes. */
    void leave(long bytes) {
        room.set(bytes);
    }

    @Override
    Directory open(Path place, Audience tier) throws IOException {
        return new FilterDirectory(super.open(place, tier)) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                return limited(super.createOutput(name, context));
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                return limited(super.createTempOutput(prefix, suffix, context));
            }
        };
    }

    private IndexOutput limited(IndexOutput output) {
        return new FilterIndexOutput("limited", output.getName(), output) {
            @Override
            public void writeByte(byte one) throws IOException {
                take(1);
                super.writeByte(one);
            }

            @Override
            public void writeBytes(byte[] some, int from, int length) throws IOException {
                take(length);
                super.writeBytes(some, from, length);
            }
        };
    }

    private void take(int bytes) throws IOException {
        if (room.addAndGet(-bytes) < 0) {
            throw new IOException("No space left on device");
        }
    }
}

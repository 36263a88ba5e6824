package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * Compresses short values one by one, in the LZ4 block format, with what they repeat of a dictionary. Unlike Lucene’s encoder it
 * indexes the dictionary once, and not for every value. Used by one thread.
 */
final class DictionaryCompression {

    private static final int SHORTEST_MATCH = 4;
    private static final int FARTHEST = 0xFFFF;
    private static final int MOST_CANDIDATES = 8;
    private static final int LONG_ENOUGH = 40;
    private static final int LONG = 0xF;
    private static final int BYTE = 0xFF;

    /** The bytes that values are expected to repeat, and the places of each four of them. */
    static final class CompressionDictionary {

        private static final int BITS = 15;

        private final byte[] bytes;
        private final MatchPlaces places;

        CompressionDictionary(byte[] bytes) {
            this.bytes = bytes;
            this.places = new MatchPlaces(BITS, bytes.length);
            for (int i = 0; i + SHORTEST_MATCH <= bytes.length; i++) {
                places.add(bytes, i, i);
            }
        }
    }

    /** The places of sequences of four bytes, the latest first. */
    private static final class MatchPlaces {

        private final int shift;
        private final int[] latest;
        private int[] before;

        MatchPlaces(int bits, int length) {
            this.shift = Integer.SIZE - bits;
            this.latest = new int[1 << bits];
            this.before = new int[length];
            Arrays.fill(latest, -1);
        }

        void clear(int length) {
            Arrays.fill(latest, -1);
            if (before.length < length) {
                before = new int[2 * length];
            }
        }

        void add(byte[] bytes, int at, int place) {
            int hash = hash(bytes, at);
            before[place] = latest[hash];
            latest[hash] = place;
        }

        int latest(byte[] bytes, int at) {
            return latest[hash(bytes, at)];
        }

        int before(int place) {
            return before[place];
        }

        private int hash(byte[] bytes, int at) {
            return (int) BitUtil.VH_LE_INT.get(bytes, at) * 0x9E3779B1 >>> shift;
        }
    }

    private final CompressionDictionary dictionary;
    private final int start;
    private final MatchPlaces own = new MatchPlaces(12, 0);
    private byte[] bytes;
    private int matchAt;
    private int matchLength;

    DictionaryCompression(CompressionDictionary dictionary) {
        this.dictionary = dictionary;
        this.start = dictionary.bytes.length;
        this.bytes = Arrays.copyOf(dictionary.bytes, start);
    }

    /** A value, compressed. */
    BytesRef compress(BytesRef value) {
        makeRoom(value.length);
        System.arraycopy(value.bytes, value.offset, bytes, start, value.length);
        int end = start + value.length;
        own.clear(value.length);
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeVInt(value.length);
            int literal = start;
            int at = start;
            while (at + SHORTEST_MATCH <= end) {
                find(at, end);
                if (matchLength < SHORTEST_MATCH) {
                    own.add(bytes, at, at - start);
                    at++;
                } else {
                    write(out, literal, at, at - matchAt, matchLength);
                    // What follows in a match is found again by the place that it repeats.
                    own.add(bytes, at, at - start);
                    at += matchLength;
                    literal = at;
                }
            }
            if (literal < end) {
                write(out, literal, end, 0, 0);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** The value of what {@link #compress} returned, until the next call. */
    BytesRef decompress(BytesRef compressed) {
        ByteArrayDataInput in = new ByteArrayDataInput(compressed.bytes, compressed.offset, compressed.length);
        int length = in.readVInt();
        makeRoom(length);
        try {
            // The format has no block of nothing.
            if (length > 0) {
                LZ4.decompress(in, length, bytes, start);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(bytes, start, length);
    }

    private void makeRoom(int length) {
        if (bytes.length < start + length) {
            bytes = Arrays.copyOf(bytes, start + 2 * length);
        }
    }

    private void find(int at, int end) {
        matchLength = 0;
        int left = MOST_CANDIDATES;
        for (int place = own.latest(bytes, at);
                place >= 0 && left-- > 0 && matchLength < LONG_ENOUGH;
                place = own.before(place)) {
            tryAt(start + place, at, end);
        }
        left = MOST_CANDIDATES;
        for (int place = dictionary.places.latest(bytes, at);
                place >= 0 && left-- > 0 && matchLength < LONG_ENOUGH;
                place = dictionary.places.before(place)) {
            tryAt(place, at, end);
        }
    }

    private void tryAt(int place, int at, int end) {
        if (at - place > FARTHEST || matchLength > 0 && bytes[place + matchLength] != at(at + matchLength, end)) {
            return;
        }
        int length = Arrays.mismatch(bytes, place, at, bytes, at, end);
        length = length < 0 ? Math.min(at - place, end - at) : length;
        if (length > matchLength) {
            matchLength = length;
            matchAt = place;
        }
    }

    private int at(int place, int end) {
        return place < end ? bytes[place] : Integer.MAX_VALUE;
    }

    private void write(ByteBuffersDataOutput out, int literal, int end, int back, int length) throws IOException {
        int literals = end - literal;
        int more = length - SHORTEST_MATCH;
        out.writeByte((byte) (Math.min(literals, LONG) << 4 | Math.max(0, Math.min(more, LONG))));
        writeRest(out, literals);
        out.writeBytes(bytes, literal, literals);
        if (length > 0) {
            out.writeShort((short) back);
            writeRest(out, more);
        }
    }

    private static void writeRest(ByteBuffersDataOutput out, int length) {
        if (length >= LONG) {
            int rest = length - LONG;
            for (; rest >= BYTE; rest -= BYTE) {
                out.writeByte((byte) BYTE);
            }
            out.writeByte((byte) rest);
        }
    }
}

package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * One JSON value in several languages, stored compactly: the parts that the languages share once, cut where strings differ, and
 * for each language the JSON strings that go into the cuts. Values that differ in more than strings are stored whole.
 *
 * <p>Numbers are variable-length. The encoding has the number of shared pieces, their lengths and the length of each language's
 * part, then the shared pieces, then for each language the lengths of its strings and the strings.
 */
final class MultilingualJson {

    private static final byte QUOTE = '"';
    private static final byte ESCAPE = '\\';
    private static final int[] NOTHING_SHARED = {0, 0};

    private MultilingualJson() {}

    /**
     * Encodes a value.
     *
     * @param values the value in each language, in UTF-8; at least one
     */
    static BytesRef encode(List<byte[]> values) {
        try {
            MultilingualCut cut = new MultilingualCut(values);
            return cut.succeeds() ? cut.encoded() : whole(values);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The value in one language.
     *
     * @param language its place among those encoded, from 0
     * @param languages how many were encoded
     */
    static byte[] decode(BytesRef encoded, int language, int languages) {
        ByteArrayDataInput in = new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
        int[] pieces = numbers(in, in.readVInt());
        int[] lengths = numbers(in, languages);
        int piece = in.getPosition();
        int ofPieces = sum(pieces, pieces.length);
        in.setPosition(piece + ofPieces + sum(lengths, language));
        int[] strings = numbers(in, pieces.length - 1);
        byte[] value = new byte[ofPieces + sum(strings, strings.length)];
        int string = in.getPosition();
        int written = 0;
        for (int i = 0; i < pieces.length; i++) {
            System.arraycopy(encoded.bytes, piece, value, written, pieces[i]);
            piece += pieces[i];
            written += pieces[i];
            if (i < strings.length) {
                System.arraycopy(encoded.bytes, string, value, written, strings[i]);
                string += strings[i];
                written += strings[i];
            }
        }
        return value;
    }

    private static int[] numbers(ByteArrayDataInput in, int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readVInt();
        }
        return numbers;
    }

    private static int sum(int[] numbers, int first) {
        int sum = 0;
        for (int i = 0; i < first; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    private static BytesRef whole(List<byte[]> values) throws IOException {
        List<ByteBuffersDataOutput> languages = new ArrayList<>();
        for (byte[] value : values) {
            ByteBuffersDataOutput language = new ByteBuffersDataOutput();
            language.writeVInt(value.length);
            language.writeBytes(value);
            languages.add(language);
        }
        return encoded(NOTHING_SHARED, new byte[0], languages);
    }

    private static BytesRef encoded(int[] pieces, byte[] shared, List<ByteBuffersDataOutput> languages)
            throws IOException {
        ByteBuffersDataOutput all = new ByteBuffersDataOutput();
        all.writeVInt(pieces.length);
        for (int piece : pieces) {
            all.writeVInt(piece);
        }
        for (ByteBuffersDataOutput language : languages) {
            all.writeVInt(Math.toIntExact(language.size()));
        }
        all.writeBytes(shared);
        for (ByteBuffersDataOutput language : languages) {
            language.copyTo(all);
        }
        return new BytesRef(all.toArrayCopy());
    }

    /** Goes through the values in parallel, as long as they differ only in strings. */
    private static final class MultilingualCut {

        private final List<byte[]> values;
        private final int[] at;
        private final int[] ends;
        private final byte[] shared;
        private int sharedLength;
        private int cutAt;
        private final List<Integer> pieces = new ArrayList<>();
        private final List<int[]> strings = new ArrayList<>();

        MultilingualCut(List<byte[]> values) {
            this.values = values;
            this.at = new int[values.size()];
            this.ends = new int[values.size()];
            this.shared = new byte[values.get(0).length];
        }

        /** True if all of them end at the same time. */
        boolean succeeds() {
            byte[] first = values.get(0);
            while (at[0] < first.length) {
                byte next = first[at[0]];
                for (int i = 0; i < at.length; i++) {
                    if (at[i] == values.get(i).length || values.get(i)[at[i]++] != next) {
                        return false;
                    }
                }
                shared[sharedLength++] = next;
                if (next == QUOTE) {
                    string(first);
                }
            }
            pieces.add(sharedLength - cutAt);
            for (int i = 0; i < at.length; i++) {
                if (at[i] != values.get(i).length) {
                    return false;
                }
            }
            return true;
        }

        private void string(byte[] first) {
            boolean same = true;
            for (int i = 0; i < at.length; i++) {
                ends[i] = end(values.get(i), at[i]);
                same &= Arrays.equals(first, at[0], ends[0], values.get(i), at[i], ends[i]);
            }
            if (same) {
                System.arraycopy(first, at[0], shared, sharedLength, ends[0] - at[0]);
                sharedLength += ends[0] - at[0];
            } else {
                pieces.add(sharedLength - cutAt);
                cutAt = sharedLength;
                int[] bounds = new int[2 * at.length];
                for (int i = 0; i < at.length; i++) {
                    bounds[2 * i] = at[i];
                    bounds[2 * i + 1] = ends[i];
                }
                strings.add(bounds);
            }
            // The closing quotes are shared.
            shared[sharedLength++] = QUOTE;
            for (int i = 0; i < at.length; i++) {
                at[i] = ends[i] + 1;
            }
        }

        private static int end(byte[] value, int from) {
            int end = from;
            while (value[end] != QUOTE) {
                end += value[end] == ESCAPE ? 2 : 1;
            }
            return end;
        }

        BytesRef encoded() throws IOException {
            List<ByteBuffersDataOutput> languages = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                ByteBuffersDataOutput language = new ByteBuffersDataOutput();
                for (int[] bounds : strings) {
                    language.writeVInt(bounds[2 * i + 1] - bounds[2 * i]);
                }
                for (int[] bounds : strings) {
                    language.writeBytes(values.get(i), bounds[2 * i], bounds[2 * i + 1] - bounds[2 * i]);
                }
                languages.add(language);
            }
            return MultilingualJson.encoded(
                    pieces.stream().mapToInt(Integer::intValue).toArray(),
                    Arrays.copyOf(shared, sharedLength),
                    languages);
        }
    }
}

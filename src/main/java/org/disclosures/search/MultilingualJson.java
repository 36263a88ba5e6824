package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * One JSON value in several languages, stored compactly: the parts that the languages share once, cut where strings differ, and in
 * each cut the JSON strings of all languages. Values that differ in more than strings are stored whole.
 *
 * <p>Numbers are variable-length. The encoding has the number of shared pieces, then the length of each piece and the piece, all but the
 * last followed by the lengths of the strings in each language and the strings. So what values have in common stands together.
 */
final class MultilingualJson {

    private static final byte QUOTE = '"';
    private static final byte ESCAPE = '\\';

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
        byte[] value = new byte[encoded.length];
        int[] lengths = new int[languages];
        int written = 0;
        for (int pieces = in.readVInt(); pieces > 0; pieces--) {
            int piece = in.readVInt();
            in.readBytes(value, written, piece);
            written += piece;
            if (pieces > 1) {
                int next = 0;
                for (int i = 0; i < languages; i++) {
                    lengths[i] = in.readVInt();
                    next += lengths[i];
                }
                next += in.getPosition();
                for (int i = 0; i < language; i++) {
                    in.skipBytes(lengths[i]);
                }
                in.readBytes(value, written, lengths[language]);
                written += lengths[language];
                in.setPosition(next);
            }
        }
        return Arrays.copyOf(value, written);
    }

    private static BytesRef whole(List<byte[]> values) throws IOException {
        ByteBuffersDataOutput all = new ByteBuffersDataOutput();
        all.writeVInt(2);
        all.writeVInt(0);
        for (byte[] value : values) {
            all.writeVInt(value.length);
        }
        for (byte[] value : values) {
            all.writeBytes(value);
        }
        all.writeVInt(0);
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
            ByteBuffersDataOutput all = new ByteBuffersDataOutput();
            all.writeVInt(pieces.size());
            int piece = 0;
            for (int i = 0; i < pieces.size(); i++) {
                all.writeVInt(pieces.get(i));
                all.writeBytes(shared, piece, pieces.get(i));
                piece += pieces.get(i);
                if (i < strings.size()) {
                    int[] bounds = strings.get(i);
                    for (int j = 0; j < bounds.length; j += 2) {
                        all.writeVInt(bounds[j + 1] - bounds[j]);
                    }
                    for (int j = 0; j < bounds.length; j += 2) {
                        all.writeBytes(values.get(j / 2), bounds[j], bounds[j + 1] - bounds[j]);
                    }
                }
            }
            return new BytesRef(all.toArrayCopy());
        }
    }
}

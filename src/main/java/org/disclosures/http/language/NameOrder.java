package org.disclosures.http.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The order of names: that of the Unicode Collation Algorithm with the root collation of CLDR, which orders the scripts of all served
 * languages, letters before accents and accents before case. Apostrophes are all one.
 */
public final class NameOrder {

    /** The longest key. */
    public static final int LONGEST = 320;

    // The collation key is truncated after more letters than names have; names that differ only beyond that are
    // ordered by the next key.
    private static final int BYTES = 150;
    private static final char APOSTROPHE = '\'';
    private static final String APOSTROPHES = "[\u2018\u2019\u02BC\u02B9\u02BB\uFF07`\u00B4]";
    private static final Collator COLLATOR = collator();

    /** Begins every key: keys of different versions of the collation do not compare. */
    public static final String VERSION = "%08x".formatted(COLLATOR.getVersion().hashCode());

    private NameOrder() {}

    /** The key of a name: digits that have, compared one by one, the order of the names. */
    public static String key(String name) {
        byte[] key = COLLATOR.getCollationKey(name.replaceAll(APOSTROPHES, "" + APOSTROPHE))
                .toByteArray();
        // Ends with a zero byte.
        return VERSION + HexFormat.of().formatHex(Arrays.copyOf(key, Math.min(key.length - 1, BYTES)));
    }

    private static Collator collator() {
        Collator root = Collator.getInstance(ULocale.ROOT);
        root.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return root.freeze();
    }
}

package org.disclosures.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.disclosures.http.Term;

/** What was examined for a claim. The database and the search index store any number of them as a sum of their bits. */
public enum Basis implements Term {
    /** A device, or a copy of its data. */
    DEVICE_FORENSICS,
    /** Servers, addresses or traffic on the network. */
    NETWORK_MEASUREMENT,
    /** Leaked data. */
    LEAKED_DATA,
    /** Documents, such as contracts or court files. */
    DOCUMENTS,
    /** Messages, lures or posts. */
    MESSAGES,
    /** The account of someone who was there. */
    TESTIMONY,
    /** Public registers, notices or decisions. */
    PUBLIC_RECORDS;

    private int bit() {
        return 1 << ordinal();
    }

    /** The sum of the bits of some of them; 0 for none. */
    public static int bits(Collection<Basis> some) {
        return some.stream().mapToInt(Basis::bit).reduce(0, (all, bit) -> all | bit);
    }

    /** Those whose bits are in a sum, in their order. */
    public static List<Basis> of(int bits) {
        return Arrays.stream(values()).filter(one -> (bits & one.bit()) != 0).toList();
    }
}

package org.disclosures.editorial.desk;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Keys of claims that were given none. */
final class ClaimKeys {

    private static final int BITS = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClaimKeys() {}

    /** A random key, practically unique. */
    static String random() {
        return "c-" + new BigInteger(BITS, RANDOM).toString(Character.MAX_RADIX);
    }
}

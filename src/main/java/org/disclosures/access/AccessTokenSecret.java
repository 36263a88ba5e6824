package org.disclosures.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.disclosures.http.Sha256;

/**
 * The secret of an access token: {@code sd_} and 256 random bits, base64url-encoded. A plain SHA-256 suffices as its hash, since it is
 * random; slow hashes are meant for passwords that people choose.
 *
 * @param text as its bearer sends it
 */
record AccessTokenSecret(String text) {

    /** Prefix of every secret, by which leaked secrets can be found and distinguished from tokens of an identity provider. */
    static final String PREFIX = "sd_";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static AccessTokenSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new AccessTokenSecret(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Checks the form of a secret, not that a token has it. */
    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** SHA-256, in hexadecimal digits. */
    String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

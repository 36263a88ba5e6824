package org.disclosures.http.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.disclosures.http.Sha256;

/**
 * The parts of a request that its response depends on, besides the state of the dataset.
 *
 * @param address path and query, as sent; with scheme and host where the response depends on these
 * @param language of the response and of its labels, {@link org.disclosures.http.language.Language#variant()}
 * @param accept the {@code Accept} header; empty if absent
 */
record CacheKey(String address, String language, String accept) {

    private static final int LONGEST = 2_000;
    private static final int TAG_BYTES = 16;

    /** True if it is short enough for its response to be cached. */
    boolean isKept() {
        return characters() <= LONGEST;
    }

    int characters() {
        return address.length() + accept.length();
    }

    /**
     * Identifies the response in a state among all others; becomes part of its entity tag.
     *
     * @param version version of the service, which determines how records are presented
     */
    String fingerprint(PublicState state, String version) {
        String all = String.join("\n", version, state.tag(), address, language, accept);
        byte[] hash = Sha256.digest().digest(all.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
    }
}

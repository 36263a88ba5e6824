package org.disclosures.http.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.disclosures.http.Sha256;

/**
 * What an answer to the public depends on beside the state of the dataset.
 *
 * @param address path and query, as they were sent; behind scheme and host where the answer depends on these, too
 * @param language the language of the answer, BCP 47
 * @param accept the {@code Accept} header; empty if there was none
 */
record Question(String address, String language, String accept) {

    private static final int LONGEST = 2_000;
    private static final int TAG_BYTES = 16;

    /** Whether it is short enough for its answer to be kept. */
    boolean isKept() {
        return characters() <= LONGEST;
    }

    int characters() {
        return address.length() + accept.length();
    }

    /**
     * What tells the answer in a state from every other, to be part of its entity tag.
     *
     * @param version the version of the service, which says how things are shown
     */
    String fingerprint(PublicState state, String version) {
        String all = String.join("\n", version, state.tag(), address, language, accept);
        byte[] hash = Sha256.digest().digest(all.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
    }
}

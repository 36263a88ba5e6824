package org.disclosures.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;

@AnyDatabase
class FingerprintTest {

    @Test
    void isTheSha256OfItsFieldsWithTheirLengths() {
        // printf '2:ab-0:3:…' | sha256sum
        assertEquals(
                "aa8d2abace9a0207ccb52fed5c2e85c407fde6479d354cb80f9e9743e4fb0dc5",
                Fingerprint.of("ab", null, "", "…"));
    }

    @Test
    void tellsWhereOneFieldEndsAndTheNextStarts() {
        assertNotEquals(Fingerprint.of("ab", "c"), Fingerprint.of("a", "bc"));
        assertNotEquals(Fingerprint.of("a", null), Fingerprint.of("a", ""));
        assertNotEquals(Fingerprint.of("a", null), Fingerprint.of("a", "-"));
        assertNotEquals(Fingerprint.of("1:a"), Fingerprint.of("a"));
    }
}

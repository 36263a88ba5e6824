package org.disclosures.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;

@AnyDatabase
class AuditFingerprintTest {

    @Test
    void fingerprintsAreTheSha256OfLengthPrefixedFields() {
        // printf '2:ab-0:3:…' | sha256sum
        assertEquals(
                "aa8d2abace9a0207ccb52fed5c2e85c407fde6479d354cb80f9e9743e4fb0dc5",
                AuditFingerprint.of("ab", null, "", "…"));
    }

    @Test
    void fingerprintsDistinguishFieldBoundaries() {
        assertNotEquals(AuditFingerprint.of("ab", "c"), AuditFingerprint.of("a", "bc"));
        assertNotEquals(AuditFingerprint.of("a", null), AuditFingerprint.of("a", ""));
        assertNotEquals(AuditFingerprint.of("a", null), AuditFingerprint.of("a", "-"));
        assertNotEquals(AuditFingerprint.of("1:a"), AuditFingerprint.of("a"));
    }
}

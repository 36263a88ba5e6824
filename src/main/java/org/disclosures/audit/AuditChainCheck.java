package org.disclosures.audit;

import java.util.Objects;

/** Follows the chain of entries and finds the first that is not as it was written. */
final class AuditChainCheck {

    private long entries;
    private long last = AuditChain.BEFORE_ALL;
    private String lastHash;
    private Long firstBroken;

    /** Takes the next entry. */
    void take(AuditEntry entry) {
        entries++;
        boolean fits = entry.number() == entries
                && Objects.equals(entry.previousHash(), lastHash)
                && entry.computedHash().equals(entry.hash());
        if (!fits) {
            breaksAt(Math.min(entry.number(), entries));
        }
        last = entry.number();
        lastHash = entry.hash();
    }

    /** The number of the last entry taken. */
    long last() {
        return last;
    }

    /** The result, after the last entry. The head was read before the entries. */
    AuditVerificationView end(AuditHead head) {
        long stated = head == null ? Long.MAX_VALUE : head.number();
        String hash = head == null ? null : head.hash();
        if (stated != entries) {
            breaksAt(Math.min(stated, entries) + 1);
        } else if (!Objects.equals(hash, lastHash)) {
            breaksAt(entries);
        }
        return new AuditVerificationView(entries, firstBroken == null, firstBroken, hash);
    }

    private void breaksAt(long number) {
        if (firstBroken == null) {
            firstBroken = number;
        }
    }
}

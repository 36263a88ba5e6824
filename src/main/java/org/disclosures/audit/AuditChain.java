package org.disclosures.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Reads the whole log bit by bit, each in a transaction of its own, however long all of it takes. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AuditChain {

    /** A number before every entry's, even of one that has no business there. */
    static final long BEFORE_ALL = Long.MIN_VALUE;

    private static final int AT_ONCE = 500;

    private final AuditEntryRepository entries;
    private final Session session;

    AuditChain(AuditEntryRepository entries, Session session) {
        this.entries = entries;
        this.session = session;
    }

    /** The next entries in order; none after the last. */
    List<AuditEntry> after(long number) {
        return entries.after(number, AT_ONCE);
    }

    /** The recorded end of the log; null if that record is missing. */
    AuditHead head() {
        return session.find(AuditHead.class, AuditHead.ONLY);
    }
}

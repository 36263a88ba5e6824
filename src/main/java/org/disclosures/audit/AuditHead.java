package org.disclosures.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says which entry is the last; number 0 and no hash where there is none. */
@Entity
@Table(name = "audit_head")
class AuditHead {

    static final int ONLY = 1;

    @Id
    private int id;

    private long number;

    private String hash;

    protected AuditHead() {}

    void moveTo(AuditEntry last) {
        number = last.number();
        hash = last.hash();
    }

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }
}

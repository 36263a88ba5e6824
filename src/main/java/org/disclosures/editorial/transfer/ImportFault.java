package org.disclosures.editorial.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.UUID;

/** An error in an imported file. */
@Entity
@Table(name = "import_fault")
class ImportFault {

    @Id
    @GeneratedValue(generator = "import_fault_seq")
    @SequenceGenerator(name = "import_fault_seq", sequenceName = "import_fault_seq", allocationSize = 50)
    private Long number;

    @Column(name = "job_id")
    private UUID job;

    private int line;

    private String field;

    @Column(name = "text")
    private String value;

    private String reason;

    private String expected;

    protected ImportFault() {}

    ImportFault(UUID job, ImportError finding) {
        this.job = job;
        this.line = finding.line();
        this.field = finding.field();
        this.value = finding.value();
        this.reason = finding.reason();
        this.expected = finding.expected();
    }

    int line() {
        return line;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    String reason() {
        return reason;
    }

    String expected() {
        return expected;
    }
}

package org.disclosures.editorial.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.UUID;

/** A statement that an import would create or change, as the public would read it. */
@Entity
@Table(name = "import_statement")
class ImportStatement {

    private static final int LONGEST = 8_000;

    @Id
    @GeneratedValue(generator = "import_statement_seq")
    @SequenceGenerator(name = "import_statement_seq", sequenceName = "import_statement_seq", allocationSize = 50)
    private Long number;

    @Column(name = "job_id")
    private UUID job;

    private int line;

    @Column(name = "claim_key")
    private String claimKey;

    private String target;

    @Column(name = "target_name")
    private String targetName;

    @Enumerated(EnumType.STRING)
    private ImportOutcome effect;

    private String statement;

    protected ImportStatement() {}

    ImportStatement(UUID job, ShownStatement shown) {
        this.job = job;
        this.line = shown.line();
        this.claimKey = shown.claimKey();
        this.target = shown.target();
        this.targetName = shown.targetName();
        this.effect = shown.effect();
        this.statement = shown.statement().length() <= LONGEST
                ? shown.statement()
                : shown.statement().substring(0, LONGEST) + "…";
    }

    /**
     * A statement with its placeholders filled in.
     *
     * @param line line of the file, from 1
     * @param claimKey its report and key, as links name it
     * @param target id of the claim’s target; null if it has none
     * @param targetName the public name of the target; null if the claim has none
     */
    record ShownStatement(
            int line, String claimKey, String target, String targetName, ImportOutcome effect, String statement) {}

    int line() {
        return line;
    }

    String claimKey() {
        return claimKey;
    }

    String target() {
        return target;
    }

    String targetName() {
        return targetName;
    }

    ImportOutcome effect() {
        return effect;
    }

    String statement() {
        return statement;
    }
}

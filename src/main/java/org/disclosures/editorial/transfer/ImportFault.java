package org.disclosures.editorial.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.disclosures.editorial.reading.FileErrors;

/** An error in an imported file. */
@Entity
@Table(name = "import_fault")
class ImportFault {

    private static final int LONGEST_FIELD = 300;
    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_REASON = 1_000;

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

    ImportFault(UUID job, FileErrors.FileError error) {
        this.job = job;
        this.line = error.line();
        this.field = error.field().isEmpty() ? null : error.field();
        this.value = error.value();
        this.reason = error.reason();
        this.expected = error.expected();
    }

    /**
     * An error as it is stored: without the path of its entry, and with its texts truncated.
     *
     * @param columns maps fields of entries to their names in the file
     */
    static FileErrors.FileError storable(FileErrors.FileError error, UnaryOperator<String> columns) {
        return new FileErrors.FileError(
                error.line(),
                "",
                cut(columns.apply(error.field()), LONGEST_FIELD - 1),
                cut(error.value(), LONGEST_VALUE),
                cut(sentence(error.reason()), LONGEST_REASON - 1),
                cut(error.expected(), LONGEST_REASON - 1));
    }

    // Messages of constraints are not full sentences.
    private static String sentence(String reason) {
        String begun = Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    // Removes what PostgreSQL cannot store: NUL, and lone surrogates, including one made by truncation.
    private static String cut(String text, int longest) {
        if (text == null) {
            return null;
        }
        String part = text.length() <= longest ? text : text.substring(0, longest);
        String storable = new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return storable.replace('\0', '\uFFFD') + (text.length() <= longest ? "" : "…");
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

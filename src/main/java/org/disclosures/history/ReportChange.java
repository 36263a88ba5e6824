package org.disclosures.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import org.disclosures.access.TextScreen;
import org.hibernate.annotations.Immutable;

/** A public change of a report. */
@Entity
@Immutable
@Table(name = "report_change")
@IdClass(ReportChange.ReportChangeKey.class)
class ReportChange extends PublicChange {

    record ReportChangeKey(String owner, Instant at) {}

    @Id
    @Column(name = "report_id")
    private String owner;

    // For a composite id, Hibernate looks for both parts in the entity itself.
    @Id
    @Column(name = "changed_at")
    private Instant at;

    private String title;

    protected ReportChange() {}

    @Override
    Instant at() {
        return at;
    }

    String title() {
        return screened(title);
    }

    @Override
    String publicNote() {
        return screened(super.publicNote());
    }

    private String screened(String text) {
        return TextScreen.textOfReport(owner, Arrays.asList(title, super.publicNote()), text);
    }
}

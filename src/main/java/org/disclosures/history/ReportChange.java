package org.disclosures.history;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.disclosures.access.ScreenedText;
import org.hibernate.annotations.Immutable;

/** A change of a report that the public saw. */
@Entity
@Immutable
@Table(name = "report_change")
@IdClass(ReportChange.Key.class)
class ReportChange extends PublicChange {

    record Key(String owner, Instant at) {}

    @Id
    @Column(name = "report_id")
    private String owner;

    // Of an id of two parts, Hibernate looks for each in the entity itself.
    @Id
    @Column(name = "changed_at")
    private Instant at;

    @Convert(converter = ScreenedText.class)
    private String title;

    protected ReportChange() {}

    @Override
    Instant at() {
        return at;
    }

    String title() {
        return title;
    }
}

package org.disclosures.editorial.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.disclosures.access.Publishable;
import org.disclosures.access.TextScreen;
import org.disclosures.claim.Claim;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.PublicationState;

/** One step of a report or claim on its way to the public. */
@Entity
class Transition {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    @ManyToOne(fetch = FetchType.LAZY)
    private Claim claim;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private PublicationState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PublicationState to;

    private Instant at;

    @Column(name = "moved_by")
    private String by;

    private String reason;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    protected Transition() {}

    Transition(Publishable of, PublicationState from, Instant at, String by, String reason) {
        this.id = UUID.randomUUID();
        this.report = of instanceof Report moved ? moved : null;
        this.claim = of instanceof Claim moved ? moved : null;
        this.from = from;
        this.to = of.publication().state();
        this.at = at;
        this.by = by;
        this.reason = reason;
        this.embargoUntil = of.publication().embargoUntil();
    }

    UUID id() {
        return id;
    }

    PublicationState from() {
        return from;
    }

    PublicationState to() {
        return to;
    }

    Instant at() {
        return at;
    }

    String by() {
        return screened(by);
    }

    String reason() {
        return screened(reason);
    }

    private String screened(String text) {
        return claim == null ? TextScreen.noteOf(report.id(), at, text) : TextScreen.noteOf(claim.screened(), at, text);
    }

    Instant embargoUntil() {
        return embargoUntil;
    }
}

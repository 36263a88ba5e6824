package org.disclosures.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.disclosures.access.Authorship;
import org.disclosures.access.Publication;
import org.disclosures.access.Versioned;
import org.disclosures.source.Source;
import org.disclosures.vocabulary.ReportKind;

/** A published document that makes claims. */
@Entity
public class Report extends Versioned {

    private static final Authorship NOBODY = new Authorship(null, null);

    @Id
    private String id;

    private String title;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    private Source publisher;

    private String language;

    private String url;

    @Column(name = "archived_url")
    private String archivedUrl;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private Publication publication;

    @Embedded
    private Authorship authorship;

    protected Report() {}

    public Report(
            String id,
            String title,
            LocalDate publishedOn,
            Source publisher,
            String language,
            String url,
            String archivedUrl,
            ReportKind kind,
            Publication publication) {
        this.id = id;
        this.title = title;
        this.publishedOn = publishedOn;
        this.publisher = publisher;
        this.language = language;
        this.url = url;
        this.archivedUrl = archivedUrl;
        this.kind = kind;
        this.publication = publication;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public Source publisher() {
        return publisher;
    }

    public String language() {
        return language;
    }

    public String url() {
        return url;
    }

    public String archivedUrl() {
        return archivedUrl;
    }

    public ReportKind kind() {
        return kind;
    }

    public Publication publication() {
        return publication;
    }

    /** Whose work it is. */
    public Authorship authorship() {
        return authorship == null ? NOBODY : authorship;
    }
}

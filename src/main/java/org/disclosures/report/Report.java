package org.disclosures.report;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.disclosures.access.Authorship;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.access.ScreenedAddress;
import org.disclosures.access.ScreenedText;
import org.disclosures.source.Source;
import org.disclosures.vocabulary.ReportKind;

/** A published document that makes claims. */
@Entity
public class Report extends Publishable {

    /**
     * What is known of a report.
     *
     * @param title its title
     * @param publishedOn the day it was published
     * @param publisher who published it
     * @param language its language, BCP 47
     * @param url its address, or null
     * @param archivedUrl an archived copy, or null
     * @param kind what kind of document it is
     */
    public record Content(
            String title,
            LocalDate publishedOn,
            Source publisher,
            String language,
            String url,
            String archivedUrl,
            ReportKind kind) {}

    @Id
    private String id;

    @Convert(converter = ScreenedText.class)
    private String title;

    // Written with every version of the title, beside the entity.
    @Column(name = "title_order", insertable = false, updatable = false)
    private String titleOrder;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    private Source publisher;

    private String language;

    @Convert(converter = ScreenedAddress.class)
    private String url;

    @Convert(converter = ScreenedAddress.class)
    @Column(name = "archived_url")
    private String archivedUrl;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    protected Report() {}

    /**
     * @param id its id
     * @param content what is known of it
     * @param publication where it stands on its way to the public
     */
    public Report(String id, Content content, Publication publication) {
        super(publication);
        this.id = id;
        describe(content);
    }

    /** Replaces what is known of it. */
    public void revise(Content content, String by) {
        describe(content);
        attribute(new Authorship(by, authorship().submittedBy()));
        changed();
    }

    private void describe(Content content) {
        this.title = content.title();
        this.publishedOn = content.publishedOn();
        this.publisher = content.publisher();
        this.language = content.language();
        this.url = content.url();
        this.archivedUrl = content.archivedUrl();
        this.kind = content.kind();
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
}

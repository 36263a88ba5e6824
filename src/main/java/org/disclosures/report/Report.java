package org.disclosures.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.disclosures.access.Authorship;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.access.TextScreen;
import org.disclosures.disclosure.Disclosure;
import org.disclosures.source.Source;
import org.disclosures.vocabulary.ReportKind;

/** A published document that makes claims. */
@Entity
public class Report extends Publishable {

    /**
     * The content of a report.
     *
     * @param publishers in order, the main one first
     * @param url null if not known
     * @param archivedUrl null if not known
     * @param language BCP 47
     */
    public record ReportFields(
            String title,
            LocalDate publishedOn,
            List<Source> publishers,
            Set<Disclosure> disclosures,
            String language,
            String url,
            String archivedUrl,
            ReportKind kind) {}

    @Id
    private String id;

    private String title;

    // Written with every version of the title, beside the entity.
    @Column(name = "title_order", insertable = false, updatable = false)
    private String titleOrder;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @ManyToMany
    @JoinTable(
            name = "report_publisher",
            joinColumns = @JoinColumn(name = "report_id"),
            inverseJoinColumns = @JoinColumn(name = "publisher_id"))
    @OrderColumn(name = "position")
    private List<Source> publishers = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "report_disclosure",
            joinColumns = @JoinColumn(name = "report_id"),
            inverseJoinColumns = @JoinColumn(name = "disclosure_id"))
    private Set<Disclosure> disclosures = new LinkedHashSet<>();

    private String language;

    private String url;

    @Column(name = "archived_url")
    private String archivedUrl;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    protected Report() {}

    public Report(String id, ReportFields content, Publication publication) {
        super(publication);
        this.id = id;
        describe(content);
    }

    /** Replaces its content. */
    public void revise(ReportFields content, String by) {
        describe(content);
        attribute(new Authorship(by, authorship().submittedBy()));
        changed();
    }

    private void describe(ReportFields content) {
        this.title = content.title();
        this.publishedOn = content.publishedOn();
        // Rows of another list are written anew: a publisher that moved would otherwise be there twice meanwhile.
        if (!publishers.equals(content.publishers())) {
            this.publishers = new ArrayList<>(content.publishers());
        }
        this.disclosures.retainAll(content.disclosures());
        this.disclosures.addAll(content.disclosures());
        this.language = content.language();
        this.url = content.url();
        this.archivedUrl = content.archivedUrl();
        this.kind = content.kind();
    }

    @Override
    public String id() {
        return id;
    }

    private List<String> storedTexts() {
        Publication stored = storedPublication();
        return Arrays.asList(title, url, archivedUrl, stored.note(), stored.correctionNote());
    }

    @Override
    protected String screened(String text) {
        return text != null && isScreened() ? TextScreen.textOfReport(id, storedTexts(), text) : text;
    }

    private String screenedAddress(String address) {
        return address != null && isScreened() ? TextScreen.addressOfReport(id, storedTexts(), address) : address;
    }

    // A draft is read as it is stored.
    @Override
    public void move(Publication to) {
        if (!to.isPublished()) {
            title = title();
            url = url();
            archivedUrl = archivedUrl();
        }
        super.move(to);
    }

    public String title() {
        return screened(title);
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** Those who published it together, in order, the main one first. */
    public List<Source> publishers() {
        return publishers;
    }

    /** True if a source is one of its publishers. */
    public boolean isPublishedBy(String source) {
        return publishers.stream().anyMatch(publisher -> publisher.id().equals(source));
    }

    /** The leaks and investigations that it belongs to. */
    public Set<Disclosure> disclosures() {
        return disclosures;
    }

    public String language() {
        return language;
    }

    public String url() {
        return screenedAddress(url);
    }

    public String archivedUrl() {
        return screenedAddress(archivedUrl);
    }

    public ReportKind kind() {
        return kind;
    }
}

package org.disclosures.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.disclosures.access.Authorship;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.access.ScreenedClaim;
import org.disclosures.access.TextScreen;
import org.disclosures.record.OccurredDate;
import org.disclosures.report.Report;
import org.disclosures.target.AllegedTarget;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.Basis;
import org.disclosures.vocabulary.ClaimKind;

/** One attributed statement. Chain, places, parties, technologies and links hold on to their claim, not the other way round. */
@Entity
public class Claim extends Publishable {

    private static final long NO_LOWER_BOUND = -1;
    private static final LocalDate NO_DATE = LocalDate.of(1800, 1, 1);

    /**
     * The content of a claim. Figure, target and date of occurrence may be null; the statement may hold {@link Placeholders},
     * and languages are BCP 47 tags.
     */
    public record ClaimFields(
            String locator,
            String statement,
            String language,
            String quote,
            String quoteLanguage,
            ClaimKind kind,
            Assurance assurance,
            List<Basis> basis,
            Figure figure,
            AllegedTarget target,
            OccurredDate occurred,
            LocalDate assertedOn,
            List<Evidence> evidence) {}

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    // This maps the column a second time, since a keyset needs an attribute that can be ordered.
    @Column(name = "report_id", insertable = false, updatable = false)
    private String reportId;

    @Column(name = "claim_key")
    private String key;

    private int position;

    private String locator;

    private String statement;

    private String language;

    private String quote;

    @Column(name = "quote_language")
    private String quoteLanguage;

    @Enumerated(EnumType.STRING)
    private ClaimKind kind;

    @Enumerated
    private Assurance assurance;

    @Column(name = "basis")
    private int basisBits;

    @Embedded
    private Figure figure;

    @Column(name = "lower_bound")
    private Long lowerBound;

    @Column(name = "upper_bound")
    private Long upperBound;

    @Column(name = "lower_bound_order")
    private long lowerBoundOrder;

    @ManyToOne(fetch = FetchType.LAZY)
    private AllegedTarget target;

    @Column(name = "target_id", insertable = false, updatable = false)
    private String targetId;

    @Embedded
    private OccurredDate occurred;

    @Column(name = "occurred_order")
    private LocalDate occurredOrder;

    @Column(name = "asserted_on")
    private LocalDate assertedOn;

    @ElementCollection
    @CollectionTable(name = "claim_evidence", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "position")
    private List<Evidence> evidence = new ArrayList<>();

    protected Claim() {}

    /**
     * @param key unique in the report
     * @param position in the report, from 0
     */
    public Claim(UUID id, Report report, String key, int position, ClaimFields content, Publication publication) {
        super(publication);
        this.id = id;
        this.report = report;
        this.reportId = report.id();
        this.key = key;
        this.position = position;
        state(content);
    }

    /** Replaces the content. */
    public void revise(ClaimFields content, String by) {
        state(content);
        attribute(new Authorship(by, authorship().submittedBy()));
        changed();
    }

    private void state(ClaimFields content) {
        this.locator = content.locator();
        this.statement = content.statement();
        this.language = content.language();
        this.quote = content.quote();
        this.quoteLanguage = content.quoteLanguage();
        this.kind = content.kind();
        this.assurance = content.assurance();
        this.basisBits = Basis.bits(content.basis());
        this.figure = content.figure();
        Bounds bounds = figure == null ? null : figure.bounds();
        this.lowerBound = bounds == null ? null : bounds.lower();
        this.upperBound = bounds == null ? null : bounds.upper();
        this.lowerBoundOrder = bounds == null ? NO_LOWER_BOUND : bounds.lower();
        this.target = content.target();
        this.targetId = target == null ? null : target.id();
        this.occurred = content.occurred();
        this.occurredOrder = occurred == null ? NO_DATE : occurred.from();
        this.assertedOn = content.assertedOn();
        Evidence.replace(this.evidence, content.evidence());
    }

    @Override
    public UUID id() {
        return id;
    }

    public Report report() {
        return report;
    }

    /** The stored parts that reveal the target of the claim. */
    private ScreenedClaim stored() {
        Publication stored = storedPublication();
        ScreenedClaim texts =
                ScreenedClaim.of(id, targetId, statement, key, locator, quote, stored.note(), stored.correctionNote());
        // Its evidence is read from the database only where it matters.
        return TextScreen.isActive() ? texts.with(evidence.stream().flatMap(Evidence::texts)) : texts;
    }

    /**
     * The parts that reveal, on reading, the target of texts about the claim; empty for a draft, which may have been written
     * meanwhile.
     */
    public ScreenedClaim screened() {
        return isScreened() ? stored() : ScreenedClaim.of(id, null, null);
    }

    @Override
    protected String screened(String text) {
        return text != null && isScreened() ? TextScreen.text(stored(), text) : text;
    }

    // A draft is read as it is stored.
    @Override
    public void move(Publication to) {
        if (!to.isPublished()) {
            key = key();
            locator = locator();
            quote = quote();
            statement = statement();
            Evidence.replace(evidence, evidence());
        }
        super.move(to);
    }

    /** The public note of the retraction of the claim or of its report; null if neither was retracted. */
    public String tombstone() {
        String note = publication().note();
        return note == null ? report.publication().note() : note;
    }

    /** The key, unique in the report. */
    public String key() {
        return isScreened() ? TextScreen.key(stored(), key) : key;
    }

    public int position() {
        return position;
    }

    public String locator() {
        return screened(locator);
    }

    public String statement() {
        return isScreened() ? TextScreen.statement(stored()) : statement;
    }

    public String language() {
        return language;
    }

    /** A short quotation of the source’s own words; null if there is none. */
    public String quote() {
        return screened(quote);
    }

    /** The language of the quotation, a BCP 47 tag; null without one. */
    public String quoteLanguage() {
        return quoteLanguage;
    }

    public ClaimKind kind() {
        return kind;
    }

    public Assurance assurance() {
        return assurance;
    }

    /** What was examined for it, in the order of the vocabulary; empty if the source does not say. */
    public List<Basis> basis() {
        return Basis.of(basisBits);
    }

    public Figure figure() {
        return figure;
    }

    public AllegedTarget target() {
        return target;
    }

    public OccurredDate occurred() {
        return occurred;
    }

    public LocalDate assertedOn() {
        return assertedOn;
    }

    /** The evidence that the source shows for it, in order. */
    public List<Evidence> evidence() {
        if (!isScreened()) {
            return List.copyOf(evidence);
        }
        ScreenedClaim stored = stored();
        return evidence.stream()
                .map(piece -> piece.without(
                        text -> TextScreen.text(stored, text), address -> TextScreen.address(stored, address)))
                .toList();
    }
}

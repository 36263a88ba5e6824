package org.disclosures.editorial.change;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosures.access.Authorship;
import org.disclosures.access.Publication;
import org.disclosures.disclosure.Disclosure;
import org.disclosures.editorial.entry.PublicationEntry;
import org.disclosures.editorial.entry.ReportContent;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.disclosures.source.Source;

/** Writes reports, without their claims. */
public final class ReportWriter {

    private final DatasetChange change;

    public ReportWriter(DatasetChange change) {
        this.change = change;
    }

    /**
     * Creates a report from an entry.
     *
     * @return the report, outside the session if it has errors; null, with the error noted, if it exists already
     */
    public Report make(ReportEntry entry) {
        change.declare(Report.class, entry.id());
        Set<String> about = about(entry);
        change.text(entry, "id", entry.id(), () -> about);
        Report.ReportFields content = content(entry, about);
        if (change.lookup(Report.class, entry.id()) != null) {
            change.fault(
                    entry,
                    "id",
                    "The report “" + entry.id() + "” exists already, in the database or the file; use another id.");
            return null;
        }
        Report report = new Report(entry.id(), content, InitialPublication.of(entry, change));
        report.attribute(new Authorship(change.by(), null));
        if (!content.publishers().isEmpty()) {
            change.persist(report.id(), report);
            change.authored(RecordKinds.REPORT, report.id());
        }
        return report;
    }

    /** Sets the content of a report. Its publication stays as it is. */
    public void revise(Report report, ReportEntry entry) {
        checkPublishers(report, entry);
        report.revise(content(entry, about(entry)), change.by());
        change.authored(RecordKinds.REPORT, report.id());
    }

    /** Checks the content of an entry, and writes nothing. */
    public void check(ReportEntry entry) {
        content(entry, about(entry));
    }

    /** Checks the references of an entry that has other errors, and writes nothing. Any of its values may be null. */
    public void checkFlawed(ReportEntry entry) {
        publishers(entry);
        disclosures(entry);
    }

    /** The entry of a report's current state, without its claims. */
    public static ReportEntry entry(Report report) {
        ReportContent content = new ReportContent(
                report.title(),
                report.publishedOn(),
                publishers(report),
                report.disclosures().stream().map(Disclosure::id).toList(),
                report.language(),
                report.url(),
                report.archivedUrl(),
                report.kind());
        Publication publication = report.publication();
        return new ReportEntry(report.id(), content, publication.state(), PublicationEntry.of(publication), List.of());
    }

    // The publishers are implicitly the last link of every chain, and not stored in one; but one of several may be the
    // only
    // original source of a claim.
    private void checkPublishers(Report report, ReportEntry entry) {
        List<String> publishers = entry.content().publishers();
        if (publishers.equals(publishers(report))) {
            return;
        }
        change.session()
                .createSelectionQuery(
                        "select distinct a.source.id from Attribution a where a.claim.report.id = :report"
                                + " and a.source.id in :sources"
                                + (publishers.size() > 1 ? " and a.role = RELAYED" : "") + " order by a.source.id",
                        String.class)
                .setParameter("report", report.id())
                .setParameterList("sources", publishers)
                .getResultList()
                .forEach(publisher -> change.fault(
                        entry,
                        "publishers",
                        "“" + publisher + "” is in the chain of a claim of the report; take it out of the chain"
                                + " before it becomes the publisher, who is the last link of every chain."));
    }

    private static List<String> publishers(Report report) {
        return report.publishers().stream().map(Source::id).toList();
    }

    /**
     * The targets that a report is about: those whose withheld names occur in any of its texts, those that its claims are about or
     * mention, and those that it or its claims named before.
     *
     * @param others texts that are written with it
     */
    public Set<String> about(ReportEntry entry, String... others) {
        if (change.isSilent()) {
            return Set.of();
        }
        List<String> texts = Stream.concat(
                        Stream.of(
                                entry.id(),
                                entry.content().title(),
                                entry.publication().note(),
                                entry.publication().correctionNote(),
                                entry.content().url(),
                                entry.content().archivedUrl()),
                        Stream.of(others))
                .toList();
        Set<String> about = new HashSet<>(change.named(texts.toArray(String[]::new)));
        about.addAll(change.known(RecordKinds.REPORT, entry::id, texts));
        about.addAll(change.session()
                .createSelectionQuery(
                        "select t.id from Claim c join c.target t where c.reportId = :report"
                                + " and t.nameVisibility = WITHHELD union select t.id from ClaimMention m join m.mentioned t"
                                + " where m.claim.reportId = :report and t.nameVisibility = WITHHELD",
                        String.class)
                .setParameter("report", entry.id())
                .getResultList());
        return about;
    }

    private Report.ReportFields content(ReportEntry entry, Set<String> about) {
        ReportContent says = entry.content();
        return new Report.ReportFields(
                change.text(entry, "title", says.title(), () -> about),
                change.date(entry, "publishedOn", says.publishedOn()),
                publishers(entry),
                disclosures(entry),
                says.language(),
                change.text(entry, "url", says.url(), () -> about),
                change.text(entry, "archivedUrl", says.archivedUrl(), () -> about),
                says.kind());
    }

    private Set<Disclosure> disclosures(ReportEntry entry) {
        Set<Disclosure> disclosures = new LinkedHashSet<>();
        for (String id : entry.content().disclosures()) {
            Disclosure disclosure = change.find(entry, "disclosures", Disclosure.class, "disclosure", id);
            CatalogueTexts.check(change, entry, "disclosures", disclosure);
            if (disclosure != null) {
                disclosures.add(disclosure);
            }
        }
        return disclosures;
    }

    private List<Source> publishers(ReportEntry entry) {
        Map<String, Source> publishers = new LinkedHashMap<>();
        for (String id : entry.content().publishers()) {
            Source publisher = change.find(entry, "publishers", Source.class, "source", id);
            CatalogueTexts.check(change, entry, "publishers", publisher);
            if (publisher != null && publishers.put(id, publisher) != null) {
                change.fault(entry, "publishers", "The source “" + id + "” occurs twice; remove one of them.");
            }
        }
        return List.copyOf(publishers.values());
    }
}

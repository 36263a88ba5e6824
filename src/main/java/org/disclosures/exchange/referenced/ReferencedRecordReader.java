package org.disclosures.exchange.referenced;

import jakarta.enterprise.context.ApplicationScoped;
import org.disclosures.disclosure.DisclosureService;
import org.disclosures.report.ReportService;
import org.disclosures.source.OrganisationService;
import org.disclosures.source.SourceService;
import org.disclosures.target.AllegedTargetService;
import org.disclosures.technology.TechnologyService;

/** Starts reading the records that the items of a list refer to. */
@ApplicationScoped
public class ReferencedRecordReader {

    private final ReportService reports;
    private final AllegedTargetService targets;
    private final SourceService sources;
    private final OrganisationService organisations;
    private final TechnologyService technologies;
    private final DisclosureService disclosures;

    ReferencedRecordReader(
            ReportService reports,
            AllegedTargetService targets,
            SourceService sources,
            OrganisationService organisations,
            TechnologyService technologies,
            DisclosureService disclosures) {
        this.reports = reports;
        this.targets = targets;
        this.sources = sources;
        this.organisations = organisations;
        this.technologies = technologies;
        this.disclosures = disclosures;
    }

    /** Begins a list; to be used by the thread and in the transaction that the list is read in. */
    public ReferencedRecords begin() {
        return new ReferencedRecords(
                new ReferencedRecordLookup<>(reports::views),
                new ReferencedRecordLookup<>(targets::views),
                new ReferencedRecordLookup<>(sources::views),
                new ReferencedRecordLookup<>(organisations::views),
                new ReferencedRecordLookup<>(technologies::views),
                new ReferencedRecordLookup<>(disclosures::views));
    }
}

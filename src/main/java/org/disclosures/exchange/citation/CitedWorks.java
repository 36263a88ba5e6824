package org.disclosures.exchange.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLType;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.DayWording;
import org.disclosures.exchange.ExchangeConfig;
import org.disclosures.exchange.Permalinks;
import org.disclosures.history.WordingView;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.report.ReportView;

/**
 * Makes the works that are cited. For a claim this is its record in this dataset: the statement is in our words, so nobody else
 * is its author; the title has the attribution, with the figure as the source put it.
 */
@ApplicationScoped
class CitedWorks {

    private final Messages messages;
    private final Language language;
    private final DayWording days;
    private final ExchangeConfig config;

    CitedWorks(Messages messages, Language language, DayWording days, ExchangeConfig config) {
        this.messages = messages;
        this.language = language;
        this.days = days;
        this.config = config;
    }

    /**
     * The record of a claim.
     *
     * @param now the present claim, which states if another corrects or supersedes it
     * @param wording the revision cited
     * @param service address of the service
     */
    CSLItemData claim(ClaimView claim, ClaimView now, ReportView report, WordingView wording, URI service) {
        String permalink = service.resolve(Permalinks.claim(claim.id(), wording.revision()))
                .toString();
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id("claim-" + claim.id() + "-" + wording.revision())
                .type(CSLType.WEBPAGE)
                .title(title(claim, now, service))
                .containerTitle(config.title())
                .version(Integer.toString(wording.revision()))
                .URL(permalink)
                .language(claim.language())
                .note(messages.format(
                        "citation.note",
                        claim.attributedTo(),
                        report.title(),
                        publishers(report),
                        days.of(report.publishedOn()),
                        claim.locator()));
        return issued(item, LocalDate.ofInstant(wording.at(), ZoneOffset.UTC)).build();
    }

    /** The document of a report. Its author is not known, its publishers are. */
    CSLItemData report(ReportView report) {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id("report-" + report.id())
                .title(report.title())
                .URL(report.url() == null ? report.archivedUrl() : report.url())
                .language(report.language());
        String publisher = publishers(report);
        switch (report.kind()) {
            case NEWS_ARTICLE -> item.type(CSLType.ARTICLE_NEWSPAPER).containerTitle(publisher);
            case INVESTIGATION, TECHNICAL_REPORT -> item.type(CSLType.REPORT).publisher(publisher);
            case STATEMENT, COURT_DOCUMENT, OFFICIAL_DOCUMENT ->
                item.type(CSLType.DOCUMENT).publisher(publisher);
        }
        return issued(item, report.publishedOn()).build();
    }

    private String publishers(ReportView report) {
        return language.listed(report.publishers().stream().map(Reference::name));
    }

    private String title(ClaimView claim, ClaimView now, URI service) {
        String title = title(claim);
        return now.standing()
                ? title
                : messages.format(
                        "exchange.overtaken.in-brackets",
                        title,
                        now.corrections().stream()
                                .map(correction -> service.resolve(Permalinks.claim(correction.id()))
                                        .toString())
                                .collect(Collectors.joining(" ")));
    }

    private String title(ClaimView claim) {
        String statement = claim.statement().replaceFirst("\\.$", "");
        return claim.figure() == null
                ? messages.format("citation.title", statement, claim.attributedTo())
                : messages.format(
                        "citation.title.figure",
                        statement,
                        claim.attributedTo(),
                        claim.figure().text());
    }

    private static CSLItemDataBuilder issued(CSLItemDataBuilder item, LocalDate day) {
        return item.issued(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}

package org.disclosures.exchange.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.history.ClaimHistoryService;
import org.disclosures.history.WordingView;
import org.disclosures.http.problem.Problems;
import org.disclosures.report.ReportService;
import org.disclosures.report.ReportView;

/** Cites claims, each with the report that makes it, and reports. Only published revisions can be cited. */
@ApplicationScoped
@Transactional
public class CitationService {

    private final ClaimService claims;
    private final ReportService reports;
    private final ClaimHistoryService history;
    private final CitedWorks works;
    private final StyledCitations styled;

    CitationService(
            ClaimService claims,
            ReportService reports,
            ClaimHistoryService history,
            CitedWorks works,
            StyledCitations styled) {
        this.claims = claims;
        this.reports = reports;
        this.history = history;
        this.works = works;
        this.styled = styled;
    }

    /**
     * The citation of a claim in its present or the requested revision; 404 or 410 if the claim is not public.
     *
     * @param now the present claim if another revision was requested; empty otherwise, and if the claim is no longer public
     */
    public String claim(String id, Optional<ClaimView> now, CitationStyle style, URI service) {
        ClaimView claim = claims.get(id);
        WordingView wording = history.latest(claim.id(), 1).stream()
                .findFirst()
                .orElseThrow(Problems::notFound)
                .wording();
        return claim(claim, now.orElse(claim), reports.get(claim.report().id()), wording, style, service);
    }

    /**
     * The citation of a claim.
     *
     * @param now the present claim, which states if another corrects or supersedes it
     * @param wording the revision of the claim
     * @param service address of the service
     */
    public String claim(
            ClaimView claim, ClaimView now, ReportView report, WordingView wording, CitationStyle style, URI service) {
        return written(List.of(works.claim(claim, now, report, wording, service), works.report(report)), style);
    }

    /** The citation of a report; 404 or 410 like the report. */
    public String report(String id, CitationStyle style) {
        return written(List.of(works.report(reports.get(id))), style);
    }

    private String written(List<CSLItemData> cited, CitationStyle style) {
        return switch (style) {
            case APA, CHICAGO ->
                cited.stream().map(work -> styled.of(style, work) + "\n").collect(Collectors.joining("\n"));
            case BIBTEX -> BibTex.write(cited);
            case RIS -> Ris.write(cited);
            case CSL_JSON ->
                cited.stream()
                        .map(work -> work.toJson(new StringJsonBuilderFactory().createJsonBuilder())
                                .toString())
                        .collect(Collectors.joining(",", "[", "]"));
        };
    }
}

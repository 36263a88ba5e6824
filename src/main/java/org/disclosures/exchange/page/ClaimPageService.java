package org.disclosures.exchange.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosures.claim.ClaimLinkFilter;
import org.disclosures.claim.ClaimLinkService;
import org.disclosures.claim.ClaimLinkView;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.DayWording;
import org.disclosures.exchange.Permalinks;
import org.disclosures.exchange.citation.CitationService;
import org.disclosures.exchange.citation.CitationStyle;
import org.disclosures.history.ClaimHistoryService;
import org.disclosures.history.ClaimRevisionView;
import org.disclosures.history.WordingView;
import org.disclosures.http.AsOf;
import org.disclosures.http.language.Messages;
import org.disclosures.http.page.PageParameters;
import org.disclosures.report.ReportService;
import org.disclosures.target.AllegedTargetService;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.vocabulary.CategoryCoverage;

/** Makes pages and cards of claims, with the content that the caller may see; 404 or 410 if the claim is not public. */
@ApplicationScoped
@Transactional
public class ClaimPageService {

    private static final int MOST_SHOWN = 50;
    private static final List<CitationStyle> STYLES =
            List.of(CitationStyle.APA, CitationStyle.CHICAGO, CitationStyle.BIBTEX);

    private final ClaimService claims;
    private final ClaimLinkService links;
    private final ReportService reports;
    private final AllegedTargetService targets;
    private final ClaimHistoryService history;
    private final CitationService citations;
    private final SchemaOrgClaims linkedClaims;
    private final ClaimCards cards;
    private final DayWording days;
    private final Messages messages;
    private final AsOf asOf;

    ClaimPageService(
            ClaimService claims,
            ClaimLinkService links,
            ReportService reports,
            AllegedTargetService targets,
            ClaimHistoryService history,
            CitationService citations,
            SchemaOrgClaims linkedClaims,
            ClaimCards cards,
            DayWording days,
            Messages messages,
            AsOf asOf) {
        this.claims = claims;
        this.links = links;
        this.reports = reports;
        this.targets = targets;
        this.history = history;
        this.citations = citations;
        this.linkedClaims = linkedClaims;
        this.cards = cards;
        this.days = days;
        this.messages = messages;
        this.asOf = asOf;
    }

    /**
     * The present state of a claim whose page shows an earlier revision.
     *
     * @param neighbours the claims linked with it
     */
    public record PresentClaim(ClaimView claim, List<ClaimPage.NeighbouringClaim> neighbours) {}

    /**
     * The page of a claim in its present or the requested revision.
     *
     * @param present the present state if another revision was requested; empty otherwise, and if the claim is no longer public
     */
    public String page(String id, Optional<PresentClaim> present, URI service) {
        ClaimCard card = read(id, present.map(PresentClaim::claim), service);
        ClaimView claim = card.claim();
        List<ClaimRevisionView> shown = history.latest(claim.id(), MOST_SHOWN);
        ClaimPage page = new ClaimPage(
                card,
                messages.format(
                        "page.description", card.summary(), card.report().title(), card.publishers(), card.published()),
                about("ClaimKind", claim.kind().code()),
                about("Assurance", claim.assurance().code()),
                claim.occurred() == null ? null : days.of(claim.occurred()),
                days.of(claim.assertedOn()),
                categories(claim),
                present.map(PresentClaim::neighbours).orElseGet(() -> neighbours(claim)),
                shown.stream().map(change -> shown(claim, change)).toList(),
                asOf.moment().isEmpty()
                        ? null
                        : messages.format("page.past", shown.get(0).wording().revision()),
                cited(card, shown, service),
                linkedClaims.of(card));
        return ClaimPageTemplates.claim(page, card, messages).render();
    }

    /** The present state of a claim, read before the request reads as of the past; empty if the caller may not see the claim. */
    public Optional<PresentClaim> present(String id) {
        return claims.find(id).map(claim -> new PresentClaim(claim, neighbours(claim)));
    }

    /** The card of a claim, to be shown in a frame. */
    public String card(String id, URI service) {
        return ClaimPageTemplates.card(read(id, Optional.empty(), service), messages)
                .render();
    }

    private ClaimCard read(String id, Optional<ClaimView> now, URI service) {
        ClaimView claim = claims.get(id);
        return cards.of(claim, now.orElse(claim), reports.get(claim.report().id()), service);
    }

    private String about(String vocabulary, String term) {
        return messages.text("about." + vocabulary + "." + term);
    }

    private ClaimPage.TargetCategories categories(ClaimView claim) {
        AllegedTargetView target = claim.target() == null
                ? null
                : targets.views(List.of(claim.target().id())).get(claim.target().id());
        if (target == null || target.categories().isEmpty()) {
            return null;
        }
        boolean several = target.categories().size() > 1;
        CategoryCoverage coverage = target.categoryCoverage();
        return new ClaimPage.TargetCategories(
                messages.text(several ? "PublicCollection.categories" : "ResourceType.category"),
                target.categories(),
                coverage == CategoryCoverage.SOME || coverage != null && several
                        ? about("CategoryCoverage", coverage.code())
                        : null);
    }

    private List<ClaimPage.NeighbouringClaim> neighbours(ClaimView claim) {
        List<ClaimLinkView> found = links.list(claim.id().toString(), new ClaimLinkFilter(), new PageParameters())
                .items();
        Map<String, ClaimView> others = claims.views(
                found.stream().map(link -> other(link, claim)).distinct().toList());
        return found.stream()
                .filter(link -> others.containsKey(other(link, claim)))
                .map(link -> new ClaimPage.NeighbouringClaim(
                        link.from().id().equals(claim.id().toString())
                                ? link.typeLabel()
                                : messages.text("linked." + link.type().code()),
                        others.get(other(link, claim)),
                        Permalinks.claim(other(link, claim))))
                .toList();
    }

    private static String other(ClaimLinkView link, ClaimView claim) {
        return link.from().id().equals(claim.id().toString())
                ? link.to().id()
                : link.from().id();
    }

    private ClaimPage.PublishedWording shown(ClaimView claim, ClaimRevisionView change) {
        WordingView wording = change.wording();
        return new ClaimPage.PublishedWording(
                wording.at(),
                days.of(wording.at()),
                wording.changeLabel(),
                messages.format("page.wording", wording.revision()),
                wording.note(),
                change.statement(),
                change.statement() == null ? null : Permalinks.claim(claim.id(), wording.revision()));
    }

    private List<ClaimPage.PageCitation> cited(ClaimCard card, List<ClaimRevisionView> shown, URI service) {
        return shown.isEmpty()
                ? List.of()
                : STYLES.stream()
                        .map(style -> new ClaimPage.PageCitation(
                                style.title(),
                                citations.claim(
                                        card.claim(),
                                        card.now(),
                                        card.report(),
                                        shown.get(0).wording(),
                                        style,
                                        service)))
                        .toList();
    }
}

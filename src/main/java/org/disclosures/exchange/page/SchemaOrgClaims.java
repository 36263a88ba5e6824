package org.disclosures.exchange.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.referenced.SchemaOrgTypes;
import org.disclosures.http.Reference;
import org.disclosures.report.ReportView;
import org.disclosures.source.SourceService;
import org.disclosures.source.SourceView;
import org.disclosures.vocabulary.AttributionRole;

/**
 * Describes claims to search engines in the terms of schema.org: as a {@code Claim} of the original source, not as a review,
 * since nothing is rated here.
 */
@ApplicationScoped
class SchemaOrgClaims {

    private final SourceService sources;
    private final ObjectMapper json;

    SchemaOrgClaims(SourceService sources, ObjectMapper json) {
        this.sources = sources;
        this.json = json;
    }

    /** The claim of a card in JSON-LD, without characters that could end its HTML element. */
    String of(ClaimCard card) {
        try {
            return json.writeValueAsString(linked(card)).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SchemaOrgClaim linked(ClaimCard card) {
        ClaimView claim = card.claim();
        Set<String> said = new LinkedHashSet<>();
        claim.attributions().stream()
                .filter(link -> link.role() == AttributionRole.ORIGINATED)
                .map(link -> link.source().id())
                .forEach(said::add);
        if (claim.attributions().isEmpty()) {
            said.addAll(publishers(card.report()));
        }
        Set<String> asked = new LinkedHashSet<>(said);
        asked.addAll(publishers(card.report()));
        Map<String, SourceView> known = sources.views(asked);
        return new SchemaOrgClaim(
                "https://schema.org",
                "Claim",
                card.addresses().permalink(),
                card.addresses().permalink(),
                claim.statement(),
                claim.language(),
                said.stream().map(known::get).map(SchemaOrgClaims::voice).toList(),
                claim.attributedTo(),
                card.summary(),
                document(card, known),
                card.now().standing()
                        ? null
                        : card.corrections().stream()
                                .map(ClaimCard.CardCorrection::permalink)
                                .toList());
    }

    private static SchemaOrgClaim.SchemaOrgDocument document(ClaimCard card, Map<String, SourceView> known) {
        ReportView report = card.report();
        return new SchemaOrgClaim.SchemaOrgDocument(
                SchemaOrgTypes.type(report.kind()),
                report.title(),
                report.publishedOn().toString(),
                report.language(),
                card.reportAddress() == null ? card.archivedAddress() : card.reportAddress(),
                publishers(report).stream()
                        .map(known::get)
                        .map(SchemaOrgClaims::voice)
                        .toList());
    }

    private static List<String> publishers(ReportView report) {
        return report.publishers().stream().map(Reference::id).toList();
    }

    private static SchemaOrgClaim.SchemaOrgVoice voice(SourceView source) {
        return new SchemaOrgClaim.SchemaOrgVoice(SchemaOrgTypes.type(source).orElse("Thing"), source.name());
    }
}

package org.disclosures.exchange.linked;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosures.claim.ClaimView;
import org.disclosures.claim.FigureView;
import org.disclosures.exchange.Permalinks;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.exchange.referenced.ReferencedRecords;
import org.disclosures.http.Reference;
import org.disclosures.report.ReportView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.vocabulary.FigureQualifier;
import org.disclosures.vocabulary.LinkType;

/**
 * Writes claims in the terms of schema.org, attributed with PROV-O. The only relation given between statement and report is
 * derivation: nothing is known of the report being first-hand or earlier.
 */
@Singleton
class LinkedDataClaims {

    private static final String OWN_VOICE = "own:attribution-role/own-voice";

    private final LinkedDataRecords nodes;

    LinkedDataClaims(LinkedDataRecords nodes) {
        this.nodes = nodes;
    }

    /**
     * Writes a claim after the records that it refers to. A claim whose report or target was hidden since the list was started is
     * left out.
     */
    void write(ClaimView claim, ReferencedRecordOutput<LinkedDataNode> out) {
        ReferencedRecords things = out.things();
        Optional<ReportView> report = things.reports().find(claim.report().id());
        Optional<AllegedTargetView> target = Optional.ofNullable(claim.target())
                .flatMap(named -> things.targets().find(named.id()));
        if (report.isEmpty() || (claim.target() != null && target.isEmpty())) {
            return;
        }
        nodes.write(report.get(), out);
        target.ifPresent(known -> nodes.write(known, out));
        claim.mentions()
                .forEach(mention -> things.targets().find(mention.id()).ifPresent(known -> nodes.write(known, out)));
        claim.technologies()
                .forEach(used -> things.technologies().find(used.id()).ifPresent(known -> nodes.write(known, out)));
        claim.parties()
                .forEach(party -> things.organisations()
                        .find(party.organisation().id())
                        .ifPresent(body -> nodes.write(body, out)));
        claim.attributions()
                .forEach(link ->
                        things.sources().find(link.source().id()).ifPresent(source -> nodes.write(source, out)));
        out.write(node(claim, report.get(), out));
    }

    private static LinkedDataNode node(ClaimView claim, ReportView report, ReferencedRecordOutput<LinkedDataNode> out) {
        List<LinkedDataNode> attributions = attributions(claim, report, out);
        LinkedDataNode node = LinkedDataNode.of(out.address(Permalinks.claim(claim.id())), "Claim")
                .with("identifier", claim.id().toString())
                .with("text", claim.statement())
                .with("inLanguage", claim.language())
                .with("quote", claim.quote() == null ? null : LinkedDataNode.text(claim.quote(), claim.quoteLanguage()))
                .with("attributedTo", claim.attributedTo())
                .with("kind", LinkedDataContext.term("claim-kind", claim.kind()))
                .with("assurance", LinkedDataContext.term("assurance", claim.assurance()))
                .with("figure", claim.figure() == null ? null : figure(claim))
                .with("disputed", claim.disputed())
                .with("confirmed", claim.confirmed())
                .with("standing", claim.standing())
                .with(
                        "corrections",
                        claim.corrections().stream()
                                .map(correction -> out.address(Permalinks.claim(correction.id())))
                                .toList())
                .with("about", address(claim.target(), out))
                .with(
                        "mentions",
                        claim.mentions().stream()
                                .map(mention -> address(mention, out))
                                .toList())
                .with(
                        "technology",
                        claim.technologies().stream()
                                .map(used -> address(used, out))
                                .toList())
                .with(
                        "occurred",
                        claim.occurred() == null ? null : claim.occurred().edtf())
                .with("assertedOn", claim.assertedOn().toString())
                .with("appearance", out.address(report.href()))
                .with("locator", claim.locator())
                .with("wasDerivedFrom", out.address(report.href()))
                .with(
                        "wasAttributedTo",
                        attributions.stream()
                                .map(one -> one.entries().get("agent"))
                                .distinct()
                                .toList())
                .with("qualifiedAttribution", attributions)
                .with(
                        "place",
                        claim.places().stream().map(place -> place(place, out)).toList())
                .with(
                        "party",
                        claim.parties().stream().map(party -> party(party, out)).toList())
                .with(
                        "citation",
                        claim.evidence().stream()
                                .map(LinkedDataClaims::evidence)
                                .toList())
                .with("state", LinkedDataContext.term("publication-state", claim.state()))
                .with("embargoUntil", LinkedDataRecords.moment(claim.embargoUntil()));
        for (LinkType type : LinkType.values()) {
            node.with(type.code(), others(claim, out, type));
        }
        return node.with("wasRevisionOf", others(claim, out, LinkType.CORRECTS, LinkType.SUPERSEDES));
    }

    private static List<LinkedDataNode> attributions(
            ClaimView claim, ReportView report, ReferencedRecordOutput<LinkedDataNode> out) {
        if (claim.attributions().isEmpty()) {
            return report.publishers().stream()
                    .map(publisher -> attribution(0, publisher, OWN_VOICE, out))
                    .toList();
        }
        return claim.attributions().stream()
                .map(link -> attribution(
                        link.position(), link.source(), LinkedDataContext.term("attribution-role", link.role()), out))
                .toList();
    }

    private static LinkedDataNode attribution(
            int position, Reference agent, String role, ReferencedRecordOutput<LinkedDataNode> out) {
        return LinkedDataNode.within("Attribution")
                .with("position", position)
                .with("agent", out.address(agent.href()))
                .with("hadRole", role);
    }

    // A number is a value only where its source gave it bare; else it bounds one, on the side that the source said.
    private static LinkedDataNode figure(ClaimView claim) {
        FigureView figure = claim.figure();
        FigureQualifier qualifier = figure.qualifier();
        boolean exact = qualifier == FigureQualifier.EXACT;
        boolean least = Stream.of(FigureQualifier.AT_LEAST, FigureQualifier.MORE_THAN, FigureQualifier.BETWEEN)
                .anyMatch(qualifier::equals);
        return LinkedDataNode.within("Figure", figure.currency() == null ? "QuantitativeValue" : "MonetaryAmount")
                .with("qualifier", LinkedDataContext.term("figure-qualifier", qualifier))
                .with("unit", LinkedDataContext.term("figure-unit", figure.unit()))
                .with("currency", figure.currency())
                .with("wording", figure.text())
                .with("attributedTo", claim.attributedTo())
                .with("value", exact ? figure.amount() : null)
                .with("minValue", least ? figure.lowerBound() : null)
                .with("maxValue", exact ? null : figure.upperBound());
    }

    private static LinkedDataNode place(ClaimView.ClaimPlaceView place, ReferencedRecordOutput<LinkedDataNode> out) {
        Reference where = place.where();
        return LinkedDataNode.within("NamedPlace")
                .with("placeRole", LinkedDataContext.term("place-role", place.role()))
                .with(
                        "namedPlace",
                        place.country() != null
                                ? LinkedDataRecords.country(where, out)
                                : LinkedDataNode.of(out.address(where.href()), "Place")
                                        .with("name", where.name()));
    }

    private static LinkedDataNode party(ClaimView.ClaimPartyView party, ReferencedRecordOutput<LinkedDataNode> out) {
        return LinkedDataNode.within("NamedParty")
                .with("partyRole", LinkedDataContext.term("party-role", party.role()))
                .with("namedParty", address(party.organisation(), out));
    }

    // What a claim cites is evidence for it; schema.org has no narrower term.
    private static LinkedDataNode evidence(ClaimView.ClaimEvidenceView piece) {
        return LinkedDataNode.within("Evidence", "CreativeWork")
                .with("evidenceKind", LinkedDataContext.term("evidence-kind", piece.kind()))
                .with("name", piece.title())
                .with("identifier", piece.identifier())
                .with("url", piece.url())
                .with("archivedAt", piece.archivedUrl())
                .with("sha256", piece.sha256());
    }

    private static String address(Reference reference, ReferencedRecordOutput<LinkedDataNode> out) {
        return reference == null ? null : out.address(reference.href());
    }

    private static List<String> others(ClaimView claim, ReferencedRecordOutput<LinkedDataNode> out, LinkType... types) {
        return claim.links().stream()
                .filter(link -> List.of(types).contains(link.type()))
                .map(link -> out.address(Permalinks.claim(link.claim().id())))
                .toList();
    }
}

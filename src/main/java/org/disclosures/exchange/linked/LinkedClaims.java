package org.disclosures.exchange.linked;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosures.claim.ClaimView;
import org.disclosures.claim.FigureView;
import org.disclosures.exchange.Permalinks;
import org.disclosures.exchange.things.ThingOutput;
import org.disclosures.exchange.things.Things;
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
class LinkedClaims {

    private static final String OWN_VOICE = "own:attribution-role/own-voice";

    private final LinkedThings nodes;

    LinkedClaims(LinkedThings nodes) {
        this.nodes = nodes;
    }

    /**
     * Writes a claim after the records that it refers to. A claim whose report or target was hidden since the list was started is
     * left out.
     */
    void write(ClaimView claim, ThingOutput<Node> out) {
        Things things = out.things();
        Optional<ReportView> report = things.reports().find(claim.report().id());
        Optional<AllegedTargetView> target = Optional.ofNullable(claim.target())
                .flatMap(named -> things.targets().find(named.id()));
        if (report.isEmpty() || (claim.target() != null && target.isEmpty())) {
            return;
        }
        nodes.write(report.get(), out);
        target.ifPresent(known -> nodes.write(known, out));
        if (claim.technology() != null) {
            things.technologies().find(claim.technology().id()).ifPresent(known -> nodes.write(known, out));
        }
        claim.attributions()
                .forEach(link ->
                        things.sources().find(link.source().id()).ifPresent(source -> nodes.write(source, out)));
        out.write(node(claim, report.get(), out));
    }

    private static Node node(ClaimView claim, ReportView report, ThingOutput<Node> out) {
        List<Node> attributions = attributions(claim, report, out);
        Node node = Node.of(out.address(Permalinks.claim(claim.id())), "Claim")
                .with("identifier", claim.id().toString())
                .with("text", claim.statement())
                .with("inLanguage", claim.language())
                .with("attributedTo", claim.attributedTo())
                .with("kind", LinkedContext.term("claim-kind", claim.kind()))
                .with("assurance", LinkedContext.term("assurance", claim.assurance()))
                .with("figure", claim.figure() == null ? null : figure(claim))
                .with("disputed", claim.disputed())
                .with("standing", claim.standing())
                .with(
                        "corrections",
                        claim.corrections().stream()
                                .map(correction -> out.address(Permalinks.claim(correction.id())))
                                .toList())
                .with("about", address(claim.target(), out))
                .with("technology", address(claim.technology(), out))
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
                .with("state", LinkedContext.term("publication-state", claim.state()))
                .with("embargoUntil", LinkedThings.moment(claim.embargoUntil()));
        for (LinkType type : LinkType.values()) {
            node.with(type.code(), others(claim, out, type));
        }
        return node.with("wasRevisionOf", others(claim, out, LinkType.CORRECTS, LinkType.SUPERSEDES));
    }

    private static List<Node> attributions(ClaimView claim, ReportView report, ThingOutput<Node> out) {
        if (claim.attributions().isEmpty()) {
            return List.of(attribution(0, report.publisher(), OWN_VOICE, out));
        }
        return claim.attributions().stream()
                .map(link -> attribution(
                        link.position(), link.source(), LinkedContext.term("attribution-role", link.role()), out))
                .toList();
    }

    private static Node attribution(int position, Reference agent, String role, ThingOutput<Node> out) {
        return Node.within("Attribution")
                .with("position", position)
                .with("agent", out.address(agent.href()))
                .with("hadRole", role);
    }

    // A number is a value only where its source gave it bare; else it bounds one, on the side that the source said.
    private static Node figure(ClaimView claim) {
        FigureView figure = claim.figure();
        FigureQualifier qualifier = figure.qualifier();
        boolean exact = qualifier == FigureQualifier.EXACT;
        boolean least = Stream.of(FigureQualifier.AT_LEAST, FigureQualifier.MORE_THAN, FigureQualifier.BETWEEN)
                .anyMatch(qualifier::equals);
        return Node.within("Figure", "QuantitativeValue")
                .with("qualifier", LinkedContext.term("figure-qualifier", qualifier))
                .with("unit", LinkedContext.term("figure-unit", figure.unit()))
                .with("wording", figure.text())
                .with("attributedTo", claim.attributedTo())
                .with("value", exact ? figure.amount() : null)
                .with("minValue", least ? figure.lowerBound() : null)
                .with("maxValue", exact ? null : figure.upperBound());
    }

    private static Node place(ClaimView.Place place, ThingOutput<Node> out) {
        Reference where = place.where();
        return Node.within("NamedPlace")
                .with("placeRole", LinkedContext.term("place-role", place.role()))
                .with(
                        "namedPlace",
                        place.country() != null
                                ? LinkedThings.country(where, out)
                                : Node.of(out.address(where.href()), "Place").with("name", where.name()));
    }

    private static String address(Reference reference, ThingOutput<Node> out) {
        return reference == null ? null : out.address(reference.href());
    }

    private static List<String> others(ClaimView claim, ThingOutput<Node> out, LinkType... types) {
        return claim.links().stream()
                .filter(link -> List.of(types).contains(link.type()))
                .map(link -> out.address(Permalinks.claim(link.claim().id())))
                .toList();
    }
}

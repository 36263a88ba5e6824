package org.disclosures.exchange.ftm;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.Permalinks;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.exchange.referenced.ReferencedRecords;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Messages;
import org.disclosures.record.OccurredDate;
import org.disclosures.report.ReportView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.technology.TechnologyView;
import org.disclosures.vocabulary.PlaceRole;

/**
 * Writes claims as notes on their targets, with the article that makes each as its proof. The claim itself is given only in
 * words, with its attribution, and never as a property of anyone.
 */
@Singleton
class FtmClaims {

    private final FtmWording words;
    private final FtmTargets targets;
    private final FtmOrganisations bodies;
    private final FtmReports reports;
    private final Messages messages;

    FtmClaims(FtmWording words, FtmTargets targets, FtmOrganisations bodies, FtmReports reports, Messages messages) {
        this.words = words;
        this.targets = targets;
        this.bodies = bodies;
        this.reports = reports;
        this.messages = messages;
    }

    /**
     * The parts from which a claim's entities are made.
     *
     * @param said the whole claim in words
     * @param address of its page
     * @param article the entity of its report
     */
    private record FtmStatement(ClaimView claim, String said, String address, ReportView report, String article) {

        Stream<String> publishers() {
            return report.publishers().stream().map(Reference::name);
        }

        FtmEntity link(String schema, String id) {
            return new FtmEntity(id, schema)
                    .with("summary", said)
                    .with("date", claim.assertedOn().toString())
                    .with("publisher", publishers())
                    .with("sourceUrl", address);
        }
    }

    /**
     * Writes a claim after the records that it refers to. A claim whose report or target was hidden since the list was started is
     * left out.
     */
    void write(ClaimView claim, ReferencedRecordOutput<FtmEntity> out) {
        ReferencedRecords things = out.things();
        Optional<ReportView> report = things.reports().find(claim.report().id());
        Optional<AllegedTargetView> target = Optional.ofNullable(claim.target())
                .flatMap(named -> things.targets().find(named.id()));
        if (report.isEmpty() || (claim.target() != null && target.isEmpty())) {
            return;
        }
        List<TechnologyView> products = claim.technologies().stream()
                .flatMap(named -> things.technologies().find(named.id()).stream())
                .toList();
        reports.write(report.get(), out);
        target.ifPresent(known -> targets.write(known, out));
        FtmStatement told = new FtmStatement(
                claim,
                words.all(claim, products, out),
                out.address(Permalinks.claim(claim.id())),
                report.get(),
                FtmIds.of(report.get()));
        event(told, out);
        note(told, target, out);
        target.ifPresent(known -> document(told, FtmIds.of(known), words.role(claim), out));
        mentioned(told, out);
        bodies(told, products, out);
        voices(told, out);
    }

    // They are linked with the article alone: the claim is not about them.
    private void mentioned(FtmStatement told, ReferencedRecordOutput<FtmEntity> out) {
        String role = messages.format("exchange.mentioned", words.unmarkedRole(told.claim));
        for (Reference mention : told.claim.mentions()) {
            out.things().targets().find(mention.id()).ifPresent(known -> {
                targets.write(known, out);
                document(told, FtmIds.of(known), words.marked(told.claim, role, FtmEntity.LABEL), out);
            });
        }
    }

    // One link for each organisation: with the products that it makes or sells, and its roles in the claim.
    private void bodies(FtmStatement told, List<TechnologyView> products, ReferencedRecordOutput<FtmEntity> out) {
        String unmarked = words.unmarkedRole(told.claim);
        Map<String, String> roles = new LinkedHashMap<>();
        names(products, TechnologyView::developers)
                .forEach((maker, made) -> roles.put(maker, messages.format("exchange.product-role", made, unmarked)));
        names(products, TechnologyView::sellers)
                .forEach((seller, sold) ->
                        roles.putIfAbsent(seller, messages.format("exchange.seller-role", sold, unmarked)));
        for (ClaimView.ClaimPartyView party : told.claim.parties()) {
            String id = party.organisation().id();
            roles.put(id, messages.format("join.label", party.roleLabel(), roles.getOrDefault(id, unmarked)));
        }
        roles.forEach((id, role) -> out.things().organisations().find(id).ifPresent(body -> {
            bodies.write(body, out);
            document(told, FtmIds.of(body), words.marked(told.claim, role, FtmEntity.LABEL), out);
        }));
    }

    // The names of products by the organisations that a property of each names.
    private Map<String, String> names(List<TechnologyView> products, Function<TechnologyView, List<Reference>> named) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        products.forEach(product -> named.apply(product)
                .forEach(body -> names.computeIfAbsent(body.id(), none -> new ArrayList<>())
                        .add(product.name())));
        Map<String, String> joined = new LinkedHashMap<>();
        names.forEach((body, its) -> joined.put(body, messages.joined("join.values", its.stream())));
        return joined;
    }

    private void note(FtmStatement told, Optional<AllegedTargetView> target, ReferencedRecordOutput<FtmEntity> out) {
        ClaimView claim = told.claim;
        out.write(new FtmEntity(FtmIds.of(claim), "Note")
                .with("name", words.name(claim))
                .with("description", told.said)
                .with("entity", target.map(FtmIds::of).stream())
                .with("entity", claim.occurred() == null ? null : FtmIds.event(claim))
                .with("proof", told.article)
                .with("country", countries(claim.places().stream()))
                .with("keywords", Stream.of(claim.kindLabel(), claim.assuranceLabel()))
                .with("publisher", told.publishers())
                .with(
                        "sourceUrl",
                        Stream.concat(
                                Stream.of(told.address),
                                claim.evidence().stream().flatMap(piece -> piece.addresses().stream()))));
    }

    // Only for claims with a date of occurrence; the participants are given in words.
    private void event(FtmStatement told, ReferencedRecordOutput<FtmEntity> out) {
        ClaimView claim = told.claim;
        if (claim.occurred() == null) {
            return;
        }
        List<ClaimView.ClaimPlaceView> where = claim.places().stream()
                .filter(place -> place.role() == PlaceRole.EVENT)
                .toList();
        OccurredDate occurred = OccurredDate.parse(claim.occurred().edtf());
        boolean single = occurred.last() == null;
        out.write(new FtmEntity(FtmIds.event(claim), "Event")
                .with("name", words.name(claim))
                .with("summary", told.said)
                .with("date", single ? occurred.first().iso() : null)
                .with("startDate", single ? null : occurred.first().iso())
                .with("endDate", single ? null : occurred.last().iso())
                .with("location", where.stream().map(place -> place.where().name()))
                .with("country", countries(where.stream()))
                .with("proof", told.article)
                .with("publisher", told.publishers())
                .with("sourceUrl", told.address));
    }

    private static void document(FtmStatement told, String about, String role, ReferencedRecordOutput<FtmEntity> out) {
        out.write(told.link("Documentation", FtmIds.link("documentation", FtmIds.of(told.claim), about))
                .with("document", told.article)
                .with("entity", about)
                .with("role", role));
    }

    private void voices(FtmStatement told, ReferencedRecordOutput<FtmEntity> out) {
        ClaimView claim = told.claim;
        if (claim.attributions().isEmpty()) {
            told.report.publishers().forEach(publisher -> voice(told, publisher.id(), claim.attributedTo(), out));
        }
        claim.attributions().forEach(link -> voice(told, link.source().id(), link.roleLabel(), out));
    }

    // The voices that are not someone stand in the words alone.
    private void voice(FtmStatement told, String id, String role, ReferencedRecordOutput<FtmEntity> out) {
        Optional<SourceView> source = out.things().sources().find(id);
        source.filter(FtmOrganisations::isSomeone)
                .flatMap(known -> bodies.write(known, out))
                .ifPresent(entity ->
                        out.write(told.link("UnknownLink", FtmIds.link("attribution", entity, FtmIds.of(told.claim)))
                                .with("subject", entity)
                                .with("object", FtmIds.of(told.claim))
                                .with("role", words.marked(told.claim, role, FtmEntity.LABEL))));
    }

    private static Stream<String> countries(Stream<ClaimView.ClaimPlaceView> places) {
        return places.map(ClaimView.ClaimPlaceView::country)
                .filter(Objects::nonNull)
                .map(country -> country.id().toLowerCase(Locale.ROOT));
    }
}

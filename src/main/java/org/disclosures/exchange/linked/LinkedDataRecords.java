package org.disclosures.exchange.linked;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.disclosures.exchange.referenced.NamedParties;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.exchange.referenced.SchemaOrgTypes;
import org.disclosures.http.Reference;
import org.disclosures.report.ReportView;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.target.TargetRelationView;
import org.disclosures.technology.TechnologyView;
import org.disclosures.vocabulary.RelationKind;
import org.disclosures.vocabulary.TechnologyKind;

/** Makes nodes of the records that claims refer to. Only those that are known to be persons or organisations are given as such. */
@Singleton
class LinkedDataRecords {

    /** Writes a report and its publishers. */
    void write(ReportView report, ReferencedRecordOutput<LinkedDataNode> out) {
        if (out.isNew(report.href())) {
            report.publishers()
                    .forEach(named -> out.things().sources().find(named.id()).ifPresent(source -> write(source, out)));
            out.write(LinkedDataNode.of(out.address(report.href()), SchemaOrgTypes.type(report.kind()))
                    .with("headline", report.title())
                    .with("kind", LinkedDataContext.term("report-kind", report.kind()))
                    .with("datePublished", report.publishedOn().toString())
                    .with(
                            "publisher",
                            report.publishers().stream()
                                    .map(publisher -> out.address(publisher.href()))
                                    .toList())
                    .with(
                            "isPartOf",
                            report.disclosures().stream()
                                    .map(whole -> named(whole, out))
                                    .toList())
                    .with("inLanguage", report.language())
                    .with("url", report.url())
                    .with("archivedAt", report.archivedUrl())
                    .with("state", LinkedDataContext.term("publication-state", report.state()))
                    .with("embargoUntil", moment(report.embargoUntil())));
        }
    }

    /** Writes a target and the organisations that sources connect it with. */
    void write(AllegedTargetView target, ReferencedRecordOutput<LinkedDataNode> out) {
        if (!out.isNew(target.href())) {
            return;
        }
        String type = NamedParties.isPerson(target)
                ? "Person"
                : switch (target.kind()) {
                    case GROUP -> "Group";
                    case ORGANISATION -> "Organization";
                    case PERSON -> null;
                };
        target.affiliations()
                .forEach(named -> out.things().organisations().find(named.id()).ifPresent(body -> write(body, out)));
        LinkedDataNode node = LinkedDataNode.of(
                        out.address(target.href()),
                        Stream.of("AllegedTarget", type)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .with("name", type == null ? null : target.name())
                .withNames(target.names())
                .with("description", target.description())
                .with("schema:jobTitle", target.role())
                .with(
                        "category",
                        target.categories().stream()
                                .map(category -> named(category, out))
                                .toList())
                .with(
                        "categoryCoverage",
                        target.categoryCoverage() == null
                                ? null
                                : LinkedDataContext.term("category-coverage", target.categoryCoverage()))
                .with("country", countries(target.countries(), out))
                .with(
                        "connectedWith",
                        target.affiliations().stream()
                                .map(body -> out.address(body.href()))
                                .toList())
                .with(
                        "strongestAssurance",
                        target.assurance() == null ? null : LinkedDataContext.term("assurance", target.assurance()));
        for (RelationKind kind : RelationKind.values()) {
            node.with(LinkedDataContext.related(kind), related(target.relations(), kind, out))
                    .with(LinkedDataContext.inverse(kind), related(target.inverseRelations(), kind, out));
        }
        out.write(node);
    }

    private static List<String> related(
            List<TargetRelationView> relations, RelationKind kind, ReferencedRecordOutput<LinkedDataNode> out) {
        return relations.stream()
                .filter(relation -> relation.kind() == kind)
                .map(relation -> out.address(relation.target().href()))
                .toList();
    }

    /** Writes a source and the organisation that it is or speaks for. */
    void write(SourceView source, ReferencedRecordOutput<LinkedDataNode> out) {
        if (!out.isNew(source.href())) {
            return;
        }
        if (source.organisation() != null) {
            out.things().organisations().find(source.organisation().id()).ifPresent(body -> write(body, out));
        }
        List<String> types = new ArrayList<>(List.of("Source", "Agent"));
        SchemaOrgTypes.type(source).ifPresent(types::add);
        out.write(LinkedDataNode.of(out.address(source.href()), types.toArray(String[]::new))
                .with("name", source.name())
                .withNames(source.names())
                .with("kind", LinkedDataContext.term("source-kind", source.kind()))
                .with(
                        "speaksFor",
                        source.organisation() == null
                                ? null
                                : out.address(source.organisation().href()))
                .with("country", source.country() == null ? null : country(source.country(), out)));
    }

    /** Writes an organisation; the consortia that it is named as a member of are nodes of their own. */
    void write(OrganisationView body, ReferencedRecordOutput<LinkedDataNode> out) {
        if (!out.isNew(body.href())) {
            return;
        }
        body.memberOf()
                .forEach(named ->
                        out.things().organisations().find(named.id()).ifPresent(consortium -> write(consortium, out)));
        out.write(LinkedDataNode.of(out.address(body.href()), SchemaOrgTypes.type(body.kind()))
                .with("name", body.name())
                .withNames(body.names())
                .with("kind", LinkedDataContext.term("organisation-kind", body.kind()))
                .with("country", body.country() == null ? null : country(body.country(), out))
                .with(
                        "memberOf",
                        body.memberOf().stream()
                                .map(consortium -> out.address(consortium.href()))
                                .toList()));
    }

    /** Writes a technology and the organisations that make and sell it. */
    void write(TechnologyView technology, ReferencedRecordOutput<LinkedDataNode> out) {
        if (out.isNew(technology.href())) {
            Stream.of(technology.developers(), technology.sellers())
                    .flatMap(List::stream)
                    .forEach(named ->
                            out.things().organisations().find(named.id()).ifPresent(body -> write(body, out)));
            String type = technology.kind() == TechnologyKind.EXPLOIT ? "Exploit" : "Product";
            out.write(LinkedDataNode.of(out.address(technology.href()), type)
                    .with("name", technology.name())
                    .withNames(technology.names())
                    .with("kind", LinkedDataContext.term("technology-kind", technology.kind()))
                    .with("identifier", technology.cves())
                    .with("manufacturer", addresses(technology.developers(), out))
                    .with("soldBy", addresses(technology.sellers(), out)));
        }
    }

    /** A country, with its name wherever it occurs. */
    static LinkedDataNode country(Reference country, ReferencedRecordOutput<LinkedDataNode> out) {
        return LinkedDataNode.of(out.address(country.href()), "Country")
                .with("name", country.name())
                .with("identifier", country.id());
    }

    /** A moment as texts have it; null for none. */
    static String moment(Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static List<LinkedDataNode> countries(
            List<Reference> countries, ReferencedRecordOutput<LinkedDataNode> out) {
        return countries.stream().map(country -> country(country, out)).toList();
    }

    private static List<String> addresses(List<Reference> references, ReferencedRecordOutput<LinkedDataNode> out) {
        return references.stream().map(one -> out.address(one.href())).toList();
    }

    private static LinkedDataNode named(Reference reference, ReferencedRecordOutput<LinkedDataNode> out) {
        return LinkedDataNode.of(out.address(reference.href())).with("name", reference.name());
    }
}

package org.disclosures.exchange.referenced;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosures.claim.ClaimView;
import org.disclosures.disclosure.DisclosureView;
import org.disclosures.http.Reference;
import org.disclosures.report.ReportView;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.technology.TechnologyView;

/** The records that the items of one list refer to, as the caller may see them, read while the list is written. */
public record ReferencedRecords(
        ReferencedRecordLookup<ReportView> reports,
        ReferencedRecordLookup<AllegedTargetView> targets,
        ReferencedRecordLookup<SourceView> sources,
        ReferencedRecordLookup<OrganisationView> organisations,
        ReferencedRecordLookup<TechnologyView> technologies,
        ReferencedRecordLookup<DisclosureView> disclosures) {

    /** Reads the records that some items refer to, and those that these refer to, with a fixed number of queries. */
    public void fetchOf(List<?> items) {
        List<ClaimView> claims = of(items, ClaimView.class);
        List<ReportView> reported = reports.fetch(ids(claims, claim -> Stream.of(claim.report())));
        List<AllegedTargetView> alleged = targets.fetch(
                ids(claims, claim -> Stream.concat(Stream.ofNullable(claim.target()), claim.mentions().stream())));
        List<AllegedTargetView> related = targets.fetch(
                Stream.of(of(items, AllegedTargetView.class), alleged).flatMap(ReferencedRecords::related));
        List<TechnologyView> used = technologies.fetch(ids(claims, claim -> claim.technologies().stream()));
        List<SourceView> heard = sources.fetch(Stream.concat(
                ids(claims, claim -> claim.attributions().stream().map(ClaimView.AttributionView::source)),
                ids(reported, report -> report.publishers().stream())));
        List<DisclosureView> wholes = disclosures.fetch(Stream.concat(
                ids(reported, report -> report.disclosures().stream()),
                ids(of(items, ReportView.class), report -> report.disclosures().stream())));
        organisations.fetch(Stream.of(
                        bodiesOf(of(items, AllegedTargetView.class), of(items, SourceView.class)),
                        bodiesOf(alleged, heard),
                        bodiesOf(related, List.of()),
                        ids(
                                used,
                                technology ->
                                        Stream.concat(technology.developers().stream(), technology.sellers().stream())),
                        ids(wholes, disclosure -> disclosure.partners().stream()),
                        ids(of(items, DisclosureView.class), disclosure -> disclosure.partners().stream()),
                        ids(claims, claim -> claim.parties().stream().map(ClaimView.ClaimPartyView::organisation)),
                        ids(of(items, OrganisationView.class), body -> body.memberOf().stream()))
                .flatMap(Function.identity()));
    }

    private static Stream<String> related(List<AllegedTargetView> targets) {
        return targets.stream()
                .flatMap(target -> Stream.concat(target.relations().stream(), target.inverseRelations().stream()))
                .map(relation -> relation.target().id());
    }

    private static Stream<String> bodiesOf(List<AllegedTargetView> targets, List<SourceView> sources) {
        return Stream.concat(
                ids(targets, target -> target.affiliations().stream()),
                ids(sources, source -> Stream.ofNullable(source.organisation())));
    }

    private static <T> List<T> of(List<?> items, Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T> Stream<String> ids(List<T> items, Function<T, Stream<Reference>> references) {
        return items.stream().flatMap(references).map(Reference::id);
    }
}

package org.disclosures.claim;

import com.ibm.icu.text.ListFormatter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.target.AllegedTarget;
import org.disclosures.technology.Technology;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.Labels;
import org.disclosures.vocabulary.LinkType;

/** Turns claims into what is shown of them: a fixed number of queries for however many claims. */
@ApplicationScoped
public class ClaimAssembler {

    private final ClaimRepository claims;
    private final NamedTargets named;
    private final FigureWording figures;
    private final CountryNames countryNames;
    private final Labels labels;
    private final Messages messages;
    private final Language language;
    private final Clock clock;

    ClaimAssembler(
            ClaimRepository claims,
            NamedTargets named,
            FigureWording figures,
            CountryNames countryNames,
            Labels labels,
            Messages messages,
            Language language,
            Clock clock) {
        this.claims = claims;
        this.named = named;
        this.figures = figures;
        this.countryNames = countryNames;
        this.labels = labels;
        this.messages = messages;
        this.language = language;
        this.clock = clock;
    }

    /** The views of claims, in their order. */
    List<ClaimView> views(List<Claim> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        claims.fetchDetails(page);
        Map<UUID, List<Attribution>> chains = claims.chains(page);
        Map<UUID, List<ClaimPlace>> places = claims.places(page);
        Map<UUID, List<ClaimLink>> links = claims.links(page);
        Map<UUID, Set<LinkType>> bearings = claims.bearingsOn(page);
        List<Claim> naming = new ArrayList<>(page);
        links.values().forEach(some -> some.forEach(link -> naming.add(link.to())));
        Map<String, String> names = names(naming);
        return page.stream()
                .map(claim -> view(
                        claim,
                        chains.getOrDefault(claim.id(), List.of()),
                        places.getOrDefault(claim.id(), List.of()),
                        links.getOrDefault(claim.id(), List.of()),
                        bearings.getOrDefault(claim.id(), Set.of()),
                        names))
                .toList();
    }

    /** What claims at hand state and who says so, by id: a fixed number of queries. */
    public Map<UUID, Quotation> quotations(List<Claim> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        claims.fetchDetails(page);
        Map<UUID, List<Attribution>> chains = claims.chains(page);
        Map<String, String> names = names(page);
        return page.stream()
                .collect(Collectors.toMap(
                        Claim::id,
                        claim -> new Quotation(
                                statement(claim, names),
                                new VoiceView(
                                        inWords(claim, chains.getOrDefault(claim.id(), List.of())),
                                        report(claim),
                                        claim.locator()))));
    }

    /** What the targets are called in public that statements name beside their own. */
    Map<String, String> names(Collection<Claim> page) {
        return named.of(page.stream().map(Claim::statement).toList());
    }

    /** A reference to a claim, named by its statement. */
    Reference reference(Claim claim, Map<String, String> names) {
        return Reference.to("claims", claim.id(), statement(claim, names));
    }

    private ClaimView view(
            Claim claim,
            List<Attribution> chain,
            List<ClaimPlace> places,
            List<ClaimLink> links,
            Set<LinkType> bearings,
            Map<String, String> names) {
        String statement = statement(claim, names);
        AllegedTarget target = claim.target();
        Technology technology = claim.technology();
        return new ClaimView(
                claim.id(),
                statement,
                Reference.href("claims", claim.id()),
                report(claim),
                claim.locator(),
                statement,
                claim.language(),
                claim.kind(),
                labels.of(claim.kind()),
                claim.assurance(),
                labels.of(claim.assurance()),
                figures.view(claim.figure()),
                target == null ? null : Reference.to("targets", target.id(), target.displayName()),
                technology == null ? null : Reference.to("technologies", technology.id(), technology.name()),
                occurred(claim.occurred()),
                claim.assertedOn(),
                chain.stream()
                        .map(link ->
                                new ClaimView.Link(link.position(), link.role(), labels.of(link.role()), source(link)))
                        .toList(),
                inWords(claim, chain),
                places.stream().map(this::place).toList(),
                links.stream()
                        .map(link ->
                                new ClaimView.Bearing(link.type(), labels.of(link.type()), reference(link.to(), names)))
                        .toList(),
                bearings.contains(LinkType.CONTRADICTS),
                !bearings.contains(LinkType.CORRECTS) && !bearings.contains(LinkType.SUPERSEDES),
                claim.publication().state(),
                claim.publication().embargoAt(clock.instant()));
    }

    private static String statement(Claim claim, Map<String, String> names) {
        String own = claim.target() == null ? null : claim.target().displayName();
        return Placeholders.fill(claim.statement(), own, names);
    }

    private static Reference report(Claim claim) {
        return Reference.to("reports", claim.report().id(), claim.report().title());
    }

    private static Reference source(Attribution link) {
        return Reference.to("sources", link.source().id(), link.source().name());
    }

    private static ClaimView.Occurred occurred(OccurredDate date) {
        return date == null ? null : new ClaimView.Occurred(date.edtf(), date.from(), date.to(), date.precision());
    }

    private ClaimView.Place place(ClaimPlace place) {
        Reference where = place.country() != null
                ? countryNames.reference(place.country())
                : Reference.to("regions", place.region().id(), place.region().name());
        return new ClaimView.Place(place.role(), labels.of(place.role()), where);
    }

    private String inWords(Claim claim, List<Attribution> chain) {
        if (chain.isEmpty()) {
            return messages.format("chain.own-voice", claim.report().publisher().name());
        }
        List<String> first = chain.stream()
                .filter(link -> link.role() == AttributionRole.ORIGINATED)
                .map(link -> link.source().name())
                .toList();
        String words = ListFormatter.getInstance(language.icu()).format(first);
        for (Attribution link : chain) {
            if (link.role() == AttributionRole.RELAYED) {
                words = messages.format("chain.via", words, link.source().name());
            }
        }
        return words;
    }
}

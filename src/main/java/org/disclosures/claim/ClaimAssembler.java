package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosures.access.Visibility;
import org.disclosures.country.CountryNames;
import org.disclosures.country.Region;
import org.disclosures.http.Reference;
import org.disclosures.http.Term;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.record.RecordAssembly;
import org.disclosures.source.Organisation;
import org.disclosures.source.Source;
import org.disclosures.target.AllegedTarget;
import org.disclosures.technology.Technology;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.SourceKind;
import org.disclosures.vocabulary.TermLabels;

/** Makes the views of claims, with a number of queries that does not depend on the number of claims. */
@ApplicationScoped
public class ClaimAssembler {

    private final ClaimRepository claims;
    private final NamedTargets named;
    private final FigureWording figures;
    private final CountryNames countryNames;
    private final TermLabels labels;
    private final Messages messages;
    private final Language language;
    private final Visibility visibility;
    private final Clock clock;
    private final RecordAssembly<ShownClaims, ClaimView> assembly;

    ClaimAssembler(
            ClaimRepository claims,
            NamedTargets named,
            FigureWording figures,
            CountryNames countryNames,
            TermLabels labels,
            Messages messages,
            Language language,
            Visibility visibility,
            Clock clock) {
        this.claims = claims;
        this.named = named;
        this.figures = figures;
        this.countryNames = countryNames;
        this.labels = labels;
        this.messages = messages;
        this.language = language;
        this.visibility = visibility;
        this.clock = clock;
        this.assembly = RecordAssembly.<ShownClaims, ClaimView>of(ClaimView.class)
                .from(ShownClaims.class, shown -> shown)
                .from(Claim.class, shown -> shown.claim)
                .derive("Label", term -> labels.of((Term) term))
                .build();
    }

    /** The views of claims, in their order. */
    List<ClaimView> views(List<Claim> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        claims.fetchDetails(page);
        Instant now = clock.instant();
        ClaimDetails details = details(page, visibility);
        return page.stream().map(claim -> view(claim, details, now)).toList();
    }

    /** Claims as exports contain them, in order; takes a fixed number of queries. */
    List<ClaimRecord> records(List<Claim> some) {
        List<ClaimView> views = views(some);
        Map<UUID, List<String>> categories = some.isEmpty() ? Map.of() : claims.categories(some);
        return IntStream.range(0, some.size())
                .mapToObj(i -> record(some.get(i), views.get(i), categories))
                .toList();
    }

    private static ClaimRecord record(Claim claim, ClaimView view, Map<UUID, List<String>> categories) {
        return new ClaimRecord(
                view,
                () -> view,
                claim.report().publishedOn(),
                categories.getOrDefault(claim.id(), List.of()),
                claim.publication().revision());
    }

    /**
     * The public views of claims, whoever the caller is; takes a fixed number of queries for all languages.
     *
     * @param now the moment that embargoes are compared with
     * @return the public ones among the claims, by id; each supplies its view in one of {@link Language#SERVED}
     */
    public Map<UUID, Function<Locale, ClaimView>> ofPublic(Collection<UUID> ids, Instant now) {
        Visibility everyone = visibility.ofPublicAt(now);
        List<Claim> seen = ids.isEmpty() ? List.of() : claims.seen(ids, everyone);
        if (seen.isEmpty()) {
            return Map.of();
        }
        ClaimDetails details = details(seen, everyone);
        return seen.stream()
                .collect(Collectors.toMap(
                        Claim::id, claim -> served -> language.speaking(served, () -> view(claim, details, now))));
    }

    private record ClaimDetails(
            Map<UUID, List<Attribution>> chains,
            Map<UUID, List<ClaimPlace>> places,
            Map<UUID, List<ClaimParty>> parties,
            Map<UUID, List<Technology>> technologies,
            Map<UUID, List<AllegedTarget>> mentions,
            Map<UUID, List<ClaimLink>> links,
            ClaimCorrections corrections,
            Map<String, String> names) {}

    private ClaimDetails details(List<Claim> page, Visibility by) {
        Map<UUID, List<ClaimLink>> links = claims.links(page, by);
        List<Claim> naming = new ArrayList<>(page);
        links.values().forEach(some -> some.forEach(link -> naming.add(link.to())));
        ClaimCorrections corrections = claims.corrections(naming, by);
        return new ClaimDetails(
                claims.chains(page),
                claims.places(page),
                claims.parties(page),
                claims.technologies(page),
                claims.mentions(page, by),
                links,
                corrections,
                names(corrections.with(naming)));
    }

    /** The corrections of claims that the caller may see; takes one query. */
    ClaimCorrections corrections(Collection<Claim> some) {
        return claims.corrections(some, visibility);
    }

    /**
     * The statements of loaded claims with their attribution, by id; takes a fixed number of queries.
     *
     * @param by the audience that sees the claims that correct or supersede them
     */
    public Map<UUID, Quotation> quotations(List<Claim> page, Visibility by) {
        if (page.isEmpty()) {
            return Map.of();
        }
        claims.fetchDetails(page);
        Map<UUID, List<Attribution>> chains = claims.chains(page);
        ClaimCorrections corrections = claims.corrections(page, by);
        Map<String, String> names = names(corrections.with(page));
        return page.stream()
                .collect(Collectors.toMap(
                        Claim::id,
                        claim -> new Quotation(
                                statement(claim, names),
                                new VoiceView(
                                        inWords(claim, chain(claim, chains.getOrDefault(claim.id(), List.of()))),
                                        report(claim),
                                        claim.locator(),
                                        corrections.stands(claim),
                                        references(corrections.of(claim), names)))));
    }

    /** Public names of the targets that statements name besides the claims' own. */
    Map<String, String> names(Collection<Claim> page) {
        return named.of(page.stream().map(Claim::statement).toList());
    }

    /** A reference to a claim, named by its statement. */
    Reference reference(Claim claim, Map<String, String> names) {
        return Reference.to("claims", claim.id(), statement(claim, names));
    }

    /** References to claims, named by their statements. */
    List<Reference> references(List<Claim> some, Map<String, String> names) {
        return some.stream().map(claim -> reference(claim, names)).toList();
    }

    private ClaimView view(Claim claim, ClaimDetails details, Instant now) {
        return assembly.make(new ShownClaims(claim, details, now));
    }

    /** The fields of a view that the claim itself does not have in the form in which they are shown. */
    private final class ShownClaims {

        private final Claim claim;
        private final ClaimDetails details;
        private final Instant now;
        private final List<ClaimView.AttributionView> chain;

        ShownClaims(Claim claim, ClaimDetails details, Instant now) {
            this.claim = claim;
            this.details = details;
            this.now = now;
            this.chain = chain(claim, details.chains().getOrDefault(claim.id(), List.of()));
        }

        String href() {
            return Reference.href("claims", claim.id());
        }

        Reference report() {
            return ClaimAssembler.report(claim);
        }

        String statement() {
            return ClaimAssembler.statement(claim, details.names());
        }

        List<String> basisLabels() {
            return claim.basis().stream().map(labels::of).toList();
        }

        FigureView figure() {
            return figures.view(claim.figure());
        }

        Reference target() {
            AllegedTarget target = claim.target();
            return target == null ? null : Reference.to("targets", target.id(), target.displayName());
        }

        List<Reference> mentions() {
            return details.mentions().getOrDefault(claim.id(), List.of()).stream()
                    .map(target -> Reference.to("targets", target.id(), target.displayName()))
                    .toList();
        }

        // Only in the list of a target's claims, which sets it.
        Boolean mentioned() {
            return null;
        }

        List<Reference> technologies() {
            return details.technologies().getOrDefault(claim.id(), List.of()).stream()
                    .map(technology -> Reference.to("technologies", technology.id(), technology.name()))
                    .toList();
        }

        ClaimView.OccurredDateView occurred() {
            return ClaimView.OccurredDateView.of(claim.occurred());
        }

        List<ClaimView.AttributionView> attributions() {
            return chain;
        }

        String attributedTo() {
            return inWords(claim, chain);
        }

        List<ClaimView.ClaimPlaceView> places() {
            return details.places().getOrDefault(claim.id(), List.of()).stream()
                    .map(ClaimAssembler.this::place)
                    .toList();
        }

        List<ClaimView.ClaimPartyView> parties() {
            return details.parties().getOrDefault(claim.id(), List.of()).stream()
                    .map(ClaimAssembler.this::party)
                    .toList();
        }

        List<ClaimView.ClaimEvidenceView> evidence() {
            return claim.evidence().stream()
                    .map(piece -> new ClaimView.ClaimEvidenceView(
                            piece.kind(),
                            labels.of(piece.kind()),
                            piece.title(),
                            piece.url(),
                            piece.archivedUrl(),
                            piece.sha256(),
                            piece.identifier()))
                    .toList();
        }

        List<ClaimView.ClaimBearingView> links() {
            return details.links().getOrDefault(claim.id(), List.of()).stream()
                    .map(link -> new ClaimView.ClaimBearingView(
                            link.type(),
                            labels.of(link.type()),
                            reference(link.to(), details.names()),
                            details.corrections().stands(link.to()),
                            corrections(link.to())))
                    .toList();
        }

        boolean disputed() {
            return details.corrections().isDisputed(claim);
        }

        boolean confirmed() {
            return details.corrections().isConfirmed(claim);
        }

        boolean standing() {
            return details.corrections().stands(claim);
        }

        List<Reference> corrections() {
            return corrections(claim);
        }

        private List<Reference> corrections(Claim of) {
            return references(details.corrections().of(of), details.names());
        }

        PublicationState state() {
            return claim.publication().state();
        }

        Instant embargoUntil() {
            return claim.publication().embargoAt(now);
        }
    }

    private static String statement(Claim claim, Map<String, String> names) {
        String own = claim.target() == null ? null : claim.target().displayName();
        return Placeholders.fill(claim.statement(), own, names);
    }

    private static Reference report(Claim claim) {
        return Reference.to("reports", claim.report().id(), claim.report().title());
    }

    // The publishers pass on what others said, together, and are not written into chains; one that is not known is no
    // link of any.
    private List<ClaimView.AttributionView> chain(Claim claim, List<Attribution> chain) {
        List<ClaimView.AttributionView> links = new ArrayList<>();
        chain.forEach(link -> links.add(link(link.position(), link.role(), link.source())));
        if (!chain.isEmpty()) {
            int last = chain.get(chain.size() - 1).position() + 1;
            claim.report().publishers().stream()
                    .filter(publisher -> publisher.kind() != SourceKind.UNIDENTIFIED)
                    .filter(publisher ->
                            chain.stream().noneMatch(link -> link.source().id().equals(publisher.id())))
                    .forEach(publisher -> links.add(link(last, AttributionRole.RELAYED, publisher)));
        }
        return links;
    }

    private ClaimView.AttributionView link(int position, AttributionRole role, Source source) {
        return new ClaimView.AttributionView(
                position, role, labels.of(role), Reference.to("sources", source.id(), source.name()));
    }

    private ClaimView.ClaimPlaceView place(ClaimPlace place) {
        Region region = place.region();
        return new ClaimView.ClaimPlaceView(
                place.role(),
                labels.of(place.role()),
                place.country() == null ? null : countryNames.reference(place.country()),
                region == null ? null : Reference.to("regions", region.id(), region.name()));
    }

    private ClaimView.ClaimPartyView party(ClaimParty party) {
        Organisation organisation = party.organisation();
        return new ClaimView.ClaimPartyView(
                party.role(),
                labels.of(party.role()),
                Reference.to("organisations", organisation.id(), organisation.name()));
    }

    private String inWords(Claim claim, List<ClaimView.AttributionView> chain) {
        if (chain.isEmpty()) {
            List<Source> publishers = claim.report().publishers();
            return messages.format(
                    publishers.size() == 1 ? "chain.own-voice" : "chain.own-voice.several",
                    language.listed(publishers.stream().map(Source::name)));
        }
        String words = language.listed(chain.stream()
                .filter(link -> link.role() == AttributionRole.ORIGINATED)
                .map(link -> link.source().name()));
        // Those who relayed it together share a position.
        Map<Integer, List<String>> relayed = chain.stream()
                .filter(link -> link.role() == AttributionRole.RELAYED)
                .collect(Collectors.groupingBy(
                        ClaimView.AttributionView::position,
                        TreeMap::new,
                        Collectors.mapping(link -> link.source().name(), Collectors.toList())));
        for (List<String> together : relayed.values()) {
            words = messages.format("chain.via", words, language.listed(together.stream()));
        }
        return words;
    }
}

package org.disclosures.exchange.ftm;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.DayWording;
import org.disclosures.exchange.Permalinks;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Messages;
import org.disclosures.technology.TechnologyView;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.TermLabels;

/** Words, in the caller's language, content for which the model has no field. */
@Singleton
class FtmWording {

    private final Messages messages;
    private final TermLabels labels;
    private final DayWording days;

    FtmWording(Messages messages, TermLabels labels, DayWording days) {
        this.messages = messages;
        this.labels = labels;
        this.days = days;
    }

    /**
     * A whole claim: attribution, statement, evidence level, the figure as the source put it, and links to other claims.
     *
     * @param products its technologies
     */
    String all(ClaimView claim, List<TechnologyView> products, ReferencedRecordOutput<FtmEntity> out) {
        List<String> words = new ArrayList<>();
        words.add(messages.format("exchange.said", claim.attributedTo(), claim.statement()));
        words.add(messages.format("exchange.kind", claim.kindLabel(), claim.assuranceLabel()));
        if (claim.figure() != null) {
            words.add(messages.format("exchange.figure", claim.figure().text(), claim.attributedTo()));
        }
        if (claim.disputed()) {
            words.add(messages.text("exchange.disputed"));
        }
        if (claim.confirmed()) {
            words.add(messages.text("exchange.confirmed"));
        }
        if (!claim.standing()) {
            words.add(messages.text("exchange.overtaken"));
            words.add(messages.format("exchange.overtaken.by", pages(claim.corrections(), out)));
        }
        if (!claim.basisLabels().isEmpty()) {
            words.add(messages.format("exchange.basis", messages.joined("join.values", claim.basisLabels().stream())));
        }
        if (claim.quote() != null) {
            words.add(messages.format("exchange.quote", claim.quote()));
        }
        products.forEach(known -> words.add(messages.format("exchange.part", known.kindLabel(), inWords(known))));
        if (claim.occurred() != null) {
            words.add(messages.format("exchange.occurred", days.of(claim.occurred())));
        }
        claim.places()
                .forEach(place -> words.add(messages.format(
                        "exchange.part", place.roleLabel(), place.where().name())));
        claim.parties()
                .forEach(party -> words.add(messages.format(
                        "exchange.part", party.roleLabel(), party.organisation().name())));
        if (!claim.mentions().isEmpty()) {
            words.add(messages.format(
                    "exchange.mentions",
                    messages.joined("join.values", claim.mentions().stream().map(Reference::name))));
        }
        claim.evidence()
                .forEach(piece -> words.add(messages.format("exchange.evidence", piece.kindLabel(), evidence(piece))));
        claim.links().forEach(link -> words.add(messages.format("exchange.part", link.typeLabel(), other(link, out))));
        words.add(messages.format(
                "exchange.asserted", days.of(claim.assertedOn()), claim.report().name(), claim.locator()));
        Optional.ofNullable(state(claim.state(), claim.embargoUntil())).ifPresent(words::add);
        return String.join(" ", words);
    }

    // A technology with those who make and sell it, and the vulnerabilities that it uses.
    private String inWords(TechnologyView technology) {
        List<String> details = new ArrayList<>();
        named("EntityProperty.developer", technology.developers()).ifPresent(details::add);
        named("EntityProperty.seller", technology.sellers()).ifPresent(details::add);
        details.addAll(technology.cves());
        return details.isEmpty()
                ? technology.name()
                : messages.format("join.aside", technology.name(), messages.joined("join.parts", details.stream()));
    }

    private Optional<String> named(String label, List<Reference> bodies) {
        return bodies.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.format(
                        "join.label",
                        messages.text(label),
                        messages.joined("join.values", bodies.stream().map(Reference::name))));
    }

    private String evidence(ClaimView.ClaimEvidenceView piece) {
        return messages.joined(
                "join.values",
                Stream.of(piece.title(), piece.identifier(), piece.url(), piece.archivedUrl(), piece.sha256())
                        .filter(Objects::nonNull));
    }

    private String other(ClaimView.ClaimBearingView link, ReferencedRecordOutput<FtmEntity> out) {
        String page = out.address(Permalinks.claim(link.claim().id()));
        return link.standing()
                ? page
                : messages.format("exchange.overtaken.in-brackets", page, pages(link.corrections(), out));
    }

    private static String pages(List<Reference> claims, ReferencedRecordOutput<FtmEntity> out) {
        return claims.stream()
                .map(claim -> out.address(Permalinks.claim(claim.id())))
                .collect(Collectors.joining(" "));
    }

    /** A short text for the link between a report and a record that it mentions. */
    String role(ClaimView claim) {
        return marked(claim, unmarkedRole(claim), FtmEntity.LABEL);
    }

    /** The full text of that link, without the mark of a claim that no longer stands. */
    String unmarkedRole(ClaimView claim) {
        return messages.format("exchange.role", claim.kindLabel(), claim.assuranceLabel(), claim.attributedTo());
    }

    /** A short text about a claim, cut to a length, after the mark of one that no longer stands. */
    String marked(ClaimView claim, String text, int most) {
        return FtmEntity.cut(claim.standing() ? text : messages.format("exchange.overtaken.role", text), most);
    }

    /** The name of a claim, which never asserts its statement. */
    String name(ClaimView claim) {
        return marked(
                claim,
                messages.format(
                        "exchange.name", claim.kindLabel(), claim.report().name(), claim.locator()),
                FtmEntity.NAME);
    }

    /** That something is not public, for those who see it nevertheless; null if it is public. */
    String state(PublicationState state, Instant embargoUntil) {
        if (embargoUntil != null) {
            return messages.format("exchange.embargo", days.moment(embargoUntil));
        }
        return state == PublicationState.PUBLISHED ? null : messages.format("exchange.hidden", labels.of(state));
    }
}

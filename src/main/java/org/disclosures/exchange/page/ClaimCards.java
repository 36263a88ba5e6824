package org.disclosures.exchange.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.DayWording;
import org.disclosures.exchange.ExchangeConfig;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.report.ReportView;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.TermLabels;

/** Makes cards of claims, in the caller's language. */
@ApplicationScoped
public class ClaimCards {

    private final DayWording days;
    private final TermLabels labels;
    private final Messages messages;
    private final Language language;
    private final ExchangeConfig config;

    ClaimCards(DayWording days, TermLabels labels, Messages messages, Language language, ExchangeConfig config) {
        this.days = days;
        this.labels = labels;
        this.messages = messages;
        this.language = language;
        this.config = config;
    }

    /**
     * The card of a claim.
     *
     * @param service address of the service
     */
    public ClaimCard of(ClaimView claim, ReportView report, URI service) {
        return of(claim, claim, report, service);
    }

    /**
     * The card of a claim in an earlier revision.
     *
     * @param now the present claim: present corrections and disputes are shown with every revision
     */
    ClaimCard of(ClaimView claim, ClaimView now, ReportView report, URI service) {
        return new ClaimCard(
                language.tag(),
                language.direction(),
                title(claim, now),
                summary(claim, now),
                claim,
                now,
                hidden(claim, report),
                report,
                language.listed(report.publishers().stream().map(Reference::name)),
                days.of(report.publishedOn()),
                ClaimCard.ClaimAddresses.of(claim.id(), service),
                config.title(),
                ClaimCard.CardCorrection.all(now.corrections(), service));
    }

    /** The attribution and statement in one line, with corrections and disputes, since titles are shown without anything else. */
    public String title(ClaimView claim) {
        return title(claim, claim);
    }

    /** The height of a frame, in CSS pixels, that fits the card at any width from {@value CardHeight#WIDTH} pixels on. */
    public int height(ClaimCard card) {
        return CardHeight.of(card, messages);
    }

    private String title(ClaimView claim, ClaimView now) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.format("page.title", claim.attributedTo(), claim.statement()));
        parts.addAll(marks(now));
        return messages.joined("join.beside", parts.stream());
    }

    private String summary(ClaimView claim, ClaimView now) {
        List<String> parts = new ArrayList<>();
        if (claim.figure() != null) {
            parts.add(claim.figure().text());
        }
        parts.add(claim.kindLabel());
        parts.add(claim.assuranceLabel());
        parts.addAll(marks(now));
        return messages.joined("join.beside", parts.stream());
    }

    private List<String> marks(ClaimView claim) {
        List<String> marks = new ArrayList<>();
        if (!claim.standing()) {
            marks.add(messages.text("page.not-standing"));
        }
        if (claim.disputed()) {
            marks.add(messages.text("page.disputed"));
        }
        return marks;
    }

    private String hidden(ClaimView claim, ReportView report) {
        List<String> why = new ArrayList<>();
        for (PublicationState state : List.of(claim.state(), report.state())) {
            if (state != PublicationState.PUBLISHED) {
                why.add(labels.of(state));
            }
        }
        if (claim.embargoUntil() != null) {
            why.add(messages.format("page.embargoed", days.of(claim.embargoUntil())));
        }
        if (report.embargoUntil() != null) {
            why.add(messages.format("page.embargoed", days.of(report.embargoUntil())));
        }
        return why.isEmpty()
                ? null
                : messages.format(
                        "page.hidden",
                        messages.joined("join.parts", why.stream().distinct()));
    }
}

package org.disclosures.exchange.feed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.DayWording;
import org.disclosures.exchange.Permalinks;
import org.disclosures.exchange.page.ClaimCard;
import org.disclosures.exchange.page.ClaimCards;
import org.disclosures.history.ChangeFilter;
import org.disclosures.history.ChangeService;
import org.disclosures.history.LatestChanges;
import org.disclosures.history.PublicChangeView;
import org.disclosures.history.Revisions;
import org.disclosures.http.Reference;
import org.disclosures.http.ServiceAddress;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.report.ReportFilter;
import org.disclosures.report.ReportService;
import org.disclosures.report.ReportView;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;

/** Makes feeds of the latest publications. They contain nothing that was never published, whoever the caller is. */
@ApplicationScoped
class FeedService {

    private static final Set<PublicEventType> CORRECTIONS = EnumSet.of(
            PublicEventType.CLAIM_CORRECTED,
            PublicEventType.CLAIM_RETRACTED,
            PublicEventType.CLAIM_STATUS_CHANGED,
            PublicEventType.REPORT_CORRECTED,
            PublicEventType.REPORT_RETRACTED);
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final LatestChanges latest;
    private final ChangeService changes;
    private final ClaimService claims;
    private final ReportService reports;
    private final ClaimCards cards;
    private final DayWording days;
    private final Revisions revisions;
    private final Messages messages;
    private final Language language;

    /**
     * The requested address of a feed.
     *
     * @param service address of the service
     * @param self the requested address
     * @param asked the requested address without that of the service
     */
    record FeedAddress(URI service, String self, String asked) {

        static FeedAddress of(UriInfo asked, ServiceAddress of) {
            URI address = of.request(asked);
            String query = address.getRawQuery();
            return new FeedAddress(
                    of.base(asked), address.toString(), address.getRawPath() + (query == null ? "" : "?" + query));
        }
    }

    /** The templates of entries. */
    @CheckedTemplate(basePath = "feed")
    static final class FeedEntryTemplates {

        private FeedEntryTemplates() {}

        static native TemplateInstance claim(ClaimCard card, Messages texts);

        static native TemplateInstance report(ReportView report, String publishers, String published, Messages texts);

        static native TemplateInstance correction(
                PublicChangeView change, List<ClaimCard.CardCorrection> corrections, String direction, Messages texts);
    }

    FeedService(
            LatestChanges latest,
            ChangeService changes,
            ClaimService claims,
            ReportService reports,
            ClaimCards cards,
            DayWording days,
            Revisions revisions,
            Messages messages,
            Language language) {
        this.latest = latest;
        this.changes = changes;
        this.claims = claims;
        this.reports = reports;
        this.cards = cards;
        this.days = days;
        this.revisions = revisions;
        this.messages = messages;
        this.language = language;
    }

    /** The claims that a filter finds, those made public or corrected last first. */
    Feed claims(ClaimFilter filter, FeedParameters.SearchableFeedParameters parameters, FeedAddress address) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        int limit = parameters.limit(values);
        List<LatestChanges.LatestChange> shown = latest.claims(claims.meeting(filter, parameters.q, values), limit);
        Map<String, ClaimView> found =
                claims.views(shown.stream().map(LatestChanges.LatestChange::id).toList());
        Map<String, ReportView> theirs = reports.views(found.values().stream()
                .map(claim -> claim.report().id())
                .distinct()
                .toList());
        return feed(
                "claims",
                address,
                shown.stream()
                        .filter(one -> found.containsKey(one.id())
                                && theirs.containsKey(
                                        found.get(one.id()).report().id()))
                        .map(one -> claim(found.get(one.id()), theirs, one, address.service()))
                        .toList());
    }

    /** The reports that a filter finds, those made public or corrected last first. */
    Feed reports(ReportFilter filter, FeedParameters.SearchableFeedParameters parameters, FeedAddress address) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        int limit = parameters.limit(values);
        List<LatestChanges.LatestChange> shown = latest.reports(reports.meeting(filter, parameters.q, values), limit);
        Map<String, ReportView> found =
                reports.views(shown.stream().map(LatestChanges.LatestChange::id).toList());
        return feed(
                "reports",
                address,
                shown.stream()
                        .filter(one -> found.containsKey(one.id()))
                        .map(one -> report(found.get(one.id()), one, address.service()))
                        .toList());
    }

    /** The corrections and retractions that a filter finds, the last first. */
    Feed corrections(ChangeFilter filter, FeedParameters parameters, FeedAddress address) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        int limit = parameters.limit(values);
        return feed(
                "corrections",
                address,
                changes.latest(CORRECTIONS, filter, limit, values).stream()
                        .map(change -> correction(change, address.service()))
                        .toList());
    }

    private Feed feed(String what, FeedAddress address, List<Feed.FeedEntry> entries) {
        Instant updated = entries.stream()
                .map(Feed.FeedEntry::updated)
                .max(Instant::compareTo)
                .orElseGet(() -> revisions.current().updatedAt());
        return new Feed(
                id("feed", address.asked()),
                messages.text("feed." + what),
                messages.text("feed.about"),
                language.tag(),
                address.self(),
                address.service().resolve("/").toString(),
                updated == null ? Instant.EPOCH : updated,
                entries);
    }

    private Feed.FeedEntry claim(
            ClaimView claim, Map<String, ReportView> theirs, LatestChanges.LatestChange shown, URI service) {
        ClaimCard card = cards.of(claim, theirs.get(claim.report().id()), service);
        return new Feed.FeedEntry(
                "urn:uuid:" + claim.id(),
                card.title(),
                card.addresses().permalink(),
                HTML,
                card.reportAddress(),
                shown.published(),
                shown.updated(),
                FeedEntryTemplates.claim(card, messages).render(),
                List.of(claim.kindLabel(), claim.assuranceLabel()));
    }

    private Feed.FeedEntry report(ReportView report, LatestChanges.LatestChange shown, URI service) {
        String publishers = language.listed(report.publishers().stream().map(Reference::name));
        return new Feed.FeedEntry(
                id("report", report.id()),
                messages.format("page.title", publishers, report.title()),
                service.resolve(report.href()).toString(),
                JSON,
                report.url(),
                shown.published(),
                shown.updated(),
                FeedEntryTemplates.report(report, publishers, days.of(report.publishedOn()), messages)
                        .render(),
                List.of(report.kindLabel()));
    }

    private Feed.FeedEntry correction(PublicChangeView change, URI service) {
        PublicChangeView.Subject subject = change.resource();
        boolean claim = change.collection() == PublicCollection.CLAIMS;
        String name = subject.voice() == null
                ? subject.name()
                : messages.format("page.title", subject.voice().attributedTo(), subject.name());
        boolean overtaken = subject.voice() != null && !subject.voice().standing();
        if (overtaken) {
            name = messages.format("join.beside", name, messages.text("page.not-standing"));
        }
        List<ClaimCard.CardCorrection> corrections = !overtaken
                ? List.of()
                : ClaimCard.CardCorrection.all(subject.voice().corrections(), service);
        return new Feed.FeedEntry(
                id(
                        "correction",
                        subject.href(),
                        change.type().code(),
                        change.at().toString()),
                name == null ? change.typeLabel() : messages.format("page.title", change.typeLabel(), name),
                service.resolve(claim ? Permalinks.claim(subject.id()) : subject.href())
                        .toString(),
                claim ? HTML : JSON,
                null,
                change.at(),
                change.at(),
                FeedEntryTemplates.correction(change, corrections, language.direction(), messages)
                        .render(),
                List.of(change.typeLabel()));
    }

    // The id is made from the name, so that it is the same in every copy of the service, at whatever address.
    private static String id(String... names) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
    }
}

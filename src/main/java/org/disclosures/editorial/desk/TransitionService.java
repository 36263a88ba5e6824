package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.ClaimEntries;
import org.disclosures.editorial.change.ClaimWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.change.ReportWriter;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.RequestBodies;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.TermLabels;
import org.hibernate.Session;

/** Moves reports and claims on their way to the public, each step in one transaction, and shows the steps made. */
@ApplicationScoped
@Transactional
public class TransitionService {

    private static final Sorting<Transition> SORTING = Sorting.byUuid(Transition.class, "at", SortField.of("at"));

    private final EditTransaction desk;
    private final RequestBodies bodies;
    private final Workflow workflow;
    private final TransitionSteps steps;
    private final PublicationMoments publishing;
    private final Contributions contributions;
    private final ReportEditing reports;
    private final ClaimEditing claims;
    private final TermLabels labels;
    private final Session session;

    TransitionService(
            EditTransaction desk,
            RequestBodies bodies,
            Workflow workflow,
            TransitionSteps steps,
            PublicationMoments publishing,
            Contributions contributions,
            ReportEditing reports,
            ClaimEditing claims,
            TermLabels labels,
            Session session) {
        this.desk = desk;
        this.bodies = bodies;
        this.workflow = workflow;
        this.steps = steps;
        this.publishing = publishing;
        this.contributions = contributions;
        this.reports = reports;
        this.claims = claims;
        this.labels = labels;
        this.session = session;
    }

    /** A page of the steps of a record; 404 if there is none. */
    public Page<TransitionView> list(RecordKind kind, String id, PageParameters page) {
        Publishable item = find(kind, id);
        PageRequest<Transition> request = page.read(new ParameterValues(new RequestErrors()), SORTING);
        return request.fetch(session, "e", new QueryConditions().and(owner(kind) + " = ?", item.id()))
                .map(found -> found.stream()
                        .map(transition -> TransitionView.of(transition, address(kind, item), labels))
                        .toList());
    }

    /** One step of a record; 404 if the record did not make it. */
    public TransitionView get(RecordKind kind, String id, String transition) {
        Publishable item = find(kind, id);
        UUID step = ParameterValues.uuid(transition);
        Transition found = step == null
                ? null
                : session.createSelectionQuery(
                                "from Transition e where e.id = :id and " + owner(kind) + " = :of", Transition.class)
                        .setParameter("id", step)
                        .setParameter("of", item.id())
                        .uniqueResult();
        if (found == null) {
            throw Problems.notFound();
        }
        return TransitionView.of(found, address(kind, item), labels);
    }

    /** Makes a step with a record and, if requested, with those claims of a report that are in the same state. */
    public EditResult<TransitionView> move(RecordKind kind, String id, String ifMatch, String key, NewTransition body) {
        BodyErrors errors = new BodyErrors(body, bodies.check(body));
        check(body, kind, errors);
        errors.throwIfAny();
        return desk.once(
                key,
                "POST " + kind.collection() + "/" + id + "/transitions",
                body,
                errors,
                change -> move(kind, id, ifMatch, body, errors, change),
                transition -> again(kind, id, transition));
    }

    private EditResult<TransitionView> move(
            RecordKind kind, String id, String ifMatch, NewTransition body, BodyErrors errors, DatasetChange change) {
        Publishable item = find(kind, id);
        EntityTags.require(ifMatch, item.version());
        change.embargo(body, body.embargoUntil());
        Set<String> about = about(item, body, change);
        change.text(body, "note", body.note(), () -> about);
        change.keep(body, "reason", body.reason(), about);
        if (body.state() == PublicationState.PUBLISHED) {
            checkNames(item, Boolean.TRUE.equals(body.withClaims()), errors, change);
        }
        errors.throwIfAny();
        boolean seen = item.publication().wasPublic(change.moment());
        List<Claim> with = Boolean.TRUE.equals(body.withClaims())
                ? publishing.claims((Report) item).stream()
                        .filter(claim -> claim.publication().state()
                                == item.publication().state())
                        .toList()
                : List.of();
        List<Publishable> moved = Stream.concat(Stream.of(item), with.stream()).toList();
        moved.forEach(one -> workflow.check(one, body.state(), change));
        if (body.state() == PublicationState.PUBLISHED) {
            approve(moved, body);
        }
        Transition made = step(item, body, change);
        with.forEach(claim -> step(claim, body, change));
        boolean shows = seen || item.publication().wasPublic(change.moment());
        boolean claimsShow = with.stream().anyMatch(claim -> claim.publication().wasPublic(change.moment()));
        desk.close(
                change,
                shows || claimsShow,
                workflow.action(body.state()),
                EditTransaction.subject(kind.collection(), id),
                body.reason(),
                Map.of(
                        "from",
                        made.from(),
                        "claims",
                        with.stream().map(claim -> claim.id().toString()).toList()));
        return EditResult.of(
                address(kind, item) + "/" + made.id(),
                item.version(),
                TransitionView.of(made, address(kind, item), labels));
    }

    private Set<String> about(Publishable item, NewTransition body, DatasetChange change) {
        return item instanceof Claim claim
                ? new ClaimWriter(change)
                        .about(claim.report().id(), entries(List.of(claim)).get(claim.id()), body.note(), body.reason())
                : new ReportWriter(change).about(ReportWriter.entry((Report) item), body.note(), body.reason());
    }

    // Texts of contributors were not checked for withheld names, which contributors may not read.
    private void checkNames(Publishable item, boolean withClaims, BodyErrors errors, DatasetChange change) {
        ClaimWriter writer = new ClaimWriter(change);
        if (item instanceof Claim claim) {
            writer.check(claim.report(), errors.named(entries(List.of(claim)).get(claim.id()), ""));
            return;
        }
        Report report = (Report) item;
        ReportEntry entryOfReport = errors.named(ReportWriter.entry(report), "");
        ReportWriter reportWriter = new ReportWriter(change);
        change.text(entryOfReport, "id", report.id(), () -> reportWriter.about(entryOfReport));
        reportWriter.check(entryOfReport);
        // A published claim already waits for its report; the records it refers to may have changed meanwhile.
        List<Claim> its = publishing.claims(report).stream()
                .filter(claim -> claim.publication().state() == PublicationState.PUBLISHED
                        || withClaims
                                && claim.publication().state()
                                        == report.publication().state())
                .toList();
        entries(its).forEach((id, entry) -> writer.check(report, errors.named(entry, "claims/" + id)));
    }

    private Map<UUID, ClaimEntry> entries(List<Claim> claims) {
        return new ClaimEntries(session).of(claims);
    }

    private void approve(List<Publishable> items, NewTransition body) {
        if (workflow.takesTwoEditors()) {
            contributions.requireOthers(items);
            Instant until = items.get(0).publication().embargoUntil();
            if (until != null
                    && body.embargoUntil() != null
                    && body.embargoUntil().isBefore(until)) {
                throw ProblemType.CONFLICT
                        .with("The record is under an embargo until " + until
                                + ", and an earlier end takes two editors;"
                                + " publish it with that embargo, then propose another `embargoUntil`.")
                        .build();
            }
        }
        contributions.approvedWith(items);
    }

    private Transition step(Publishable item, NewTransition body, DatasetChange change) {
        Publication publication = item.publication();
        // A claim that goes with its report keeps its own embargo.
        boolean own = item instanceof Report || body.withClaims() == null || !body.withClaims();
        return steps.take(
                item,
                body.state(),
                own && body.embargoUntil() != null ? body.embargoUntil() : publication.embargoUntil(),
                body.note(),
                body.reason(),
                change);
    }

    private static void check(NewTransition body, RecordKind kind, BodyErrors errors) {
        boolean retracts = body.state() == PublicationState.RETRACTED;
        if (retracts && (body.note() == null || body.note().isBlank())) {
            errors.add(body, "note", "A retraction needs a public note; add `note`.");
        }
        if (!retracts && body.note() != null) {
            errors.add(body, "note", "`note` is allowed only with the state `retracted`; remove it.");
        }
        if (body.embargoUntil() != null && body.state() != PublicationState.PUBLISHED) {
            errors.add(body, "embargoUntil", "`embargoUntil` is allowed only with the state `published`; remove it.");
        }
        if (Boolean.TRUE.equals(body.withClaims()) && (kind != RecordKinds.REPORT || retracts)) {
            errors.add(
                    body,
                    "withClaims",
                    "`withClaims` is allowed only for reports, and not for a retraction, which always includes the claims; remove it.");
        }
    }

    private Publishable find(RecordKind kind, String id) {
        return kind == RecordKinds.REPORT ? reports.find(id) : claims.find(id);
    }

    private EditResult<TransitionView> again(RecordKind kind, String id, String transition) {
        Transition made = desk.find(Transition.class, ParameterValues.uuid(transition), Problems::notFound);
        Publishable item = find(kind, id);
        String address = address(kind, item);
        return EditResult.of(address + "/" + transition, item.version(), TransitionView.of(made, address, labels));
    }

    private static String owner(RecordKind kind) {
        return kind == RecordKinds.REPORT ? "e.report.id" : "e.claim.id";
    }

    private static String address(RecordKind kind, Publishable item) {
        return EditTransaction.href(kind.collection(), item.id()) + "/transitions";
    }
}

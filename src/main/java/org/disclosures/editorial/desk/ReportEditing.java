package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.Change;
import org.disclosures.editorial.change.ClaimWriter;
import org.disclosures.editorial.change.ReportWriter;
import org.disclosures.editorial.change.Things;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.ClaimInput;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.entry.ReportInput;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.report.Report;
import org.disclosures.report.ReportService;
import org.disclosures.report.ReportView;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.PublicationState;
import org.hibernate.Session;

/** Edits reports. */
@ApplicationScoped
@Transactional
class ReportEditing implements Editing<ReportInput, ReportView>, Proposable {

    static final String COLLECTION = "reports";

    private final Desk desk;
    private final Bodies bodies;
    private final MergePatch patches;
    private final Permissions permissions;
    private final Publishing publishing;
    private final Proposals proposals;
    private final ClaimEditing claims;
    private final ReportService views;
    private final Session session;
    private final ObjectMapper json;

    ReportEditing(
            Desk desk,
            Bodies bodies,
            MergePatch patches,
            Permissions permissions,
            Publishing publishing,
            Proposals proposals,
            ClaimEditing claims,
            ReportService views,
            Session session,
            ObjectMapper json) {
        this.desk = desk;
        this.bodies = bodies;
        this.patches = patches;
        this.permissions = permissions;
        this.publishing = publishing;
        this.proposals = proposals;
        this.claims = claims;
        this.views = views;
        this.session = session;
        this.json = json;
    }

    @Override
    public Edited<ReportView> create(String key, ReportInput body) {
        BodyFaults faults = new BodyFaults(body, bodies.check(body));
        faults.throwIfAny();
        return desk.once(key, "POST reports", body, faults, change -> create(change, faults, body), this::edited);
    }

    @Override
    public Edited<ReportInput> entry(String id) {
        Report report = find(id);
        permissions.read(report);
        return Edited.of(Desk.href(COLLECTION, id), report.version(), input(report));
    }

    @Override
    public Edited<ReportView> replace(String id, String ifMatch, ReportInput body) {
        BodyFaults faults = new BodyFaults(body, bodies.check(body));
        faults.throwIfAny();
        Change change = desk.open(faults);
        Report report = find(id);
        EntityTags.require(ifMatch, report.version());
        permissions.change(report);
        boolean waits = report.publication().state() == PublicationState.PUBLISHED && proposals.needed();
        return write(report, body, faults, change, waits);
    }

    @Override
    public Edited<ReportView> patch(String id, String ifMatch, String patch) throws JsonProcessingException {
        desk.lock();
        return replace(id, ifMatch, patches.apply(input(find(id)), patch, ReportInput.class));
    }

    @Override
    public void delete(String id, String ifMatch) {
        Change change = desk.open((entry, field, reason) -> {});
        Report report = find(id);
        EntityTags.require(ifMatch, report.version());
        permissions.delete(report, change.moment());
        List<Claim> its = publishing.claims(report);
        its.forEach(claim -> permissions.delete(claim, change.moment()));
        if (desk.finds(
                "select 1 from ClaimLink l where l.to.reportId = :id and l.from.reportId <> l.to.reportId", id)) {
            throw ProblemType.CONFLICT
                    .with("A claim of another report bears on one of its claims, so it stays.")
                    .build();
        }
        its.forEach(claim -> claims.clear(claim.id()));
        its.forEach(session::remove);
        session.createMutationQuery("delete from Transition t where t.report.id = :report")
                .setParameter("report", id)
                .executeUpdate();
        change.flush();
        desk.forget(Recorded.CLAIM, its.stream().map(Claim::id).toList());
        desk.delete(change, Recorded.REPORT, report, Desk.subject(COLLECTION, id), id);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Edited<ReportView> approve(String id, int version, String proposed) throws JsonProcessingException {
        ReportInput body = json.readValue(proposed, ReportInput.class);
        BodyFaults faults = new BodyFaults(body, bodies.check(body));
        Change change = desk.open(faults);
        Report report = find(id);
        EntityTags.require(EntityTags.of(version), report.version());
        permissions.change(report);
        return write(report, body, faults, change, false);
    }

    private Edited<ReportView> write(Report report, ReportInput body, BodyFaults faults, Change change, boolean waits) {
        ReportInput before = input(report);
        int version = report.version();
        boolean seen = report.publication().wasPublic(change.moment());
        boolean moves = !Objects.equals(before.embargoUntil(), body.embargoUntil());
        revise(report, body, faults, change);
        faults.throwIfAny();
        change.flush();
        List<String> fields = FieldChanges.between(before, input(report));
        if (seen && fields.isEmpty()) {
            faults.add(body, "correctionNote", "Nothing would be changed, so nothing is corrected.");
            faults.throwIfAny();
        }
        if (waits) {
            throw proposals.propose(COLLECTION, report.id(), version, body);
        }
        if (seen) {
            publishing.correct(report, body.correctionNote().strip(), change);
        } else if (moves) {
            fields.add("embargoUntil");
            publishing.move(
                    report, report.publication().moved(report.publication().state(), body.embargoUntil()), change);
        }
        desk.close(
                change,
                report.publication().wasPublic(change.moment()),
                Corrections.action(seen, fields),
                Desk.subject(COLLECTION, report.id()),
                body.correctionNote(),
                Map.of(
                        "version",
                        report.version(),
                        "fields",
                        fields,
                        "also",
                        Subjects.beside(change, Recorded.REPORT, Recorded.CLAIM)));
        return edited(report.id());
    }

    /** The report of an id; 404 if there is none. */
    Report find(String id) {
        return desk.find(Report.class, id, Problems::notFound);
    }

    private void revise(Report report, ReportInput body, BodyFaults faults, Change change) {
        if (!body.id().equals(report.id())) {
            faults.add(body, "id", "An id is permanent.");
        }
        if (!body.claims().isEmpty()) {
            faults.add(body, "claims", "Claims are changed at their own addresses.");
        }
        Corrections.check(body, body.correctionNote(), body.embargoUntil(), report.publication(), faults, change);
        new Things(change).write(body.related());
        new ReportWriter(change).revise(report, faults.made(body.entry(), body));
    }

    private Edited<ReportView> create(Change change, BodyFaults faults, ReportInput body) {
        if (desk.exists(Report.class, body.id())) {
            throw ProblemType.CONFLICT
                    .with("There is “" + body.id() + "” already.")
                    .build();
        }
        if (body.correctionNote() != null) {
            faults.add(body, "correctionNote", "Nothing is corrected yet.");
        }
        new Things(change).write(body.related());
        ReportEntry entry = faults.made(body.entry(), body);
        Report report = new ReportWriter(change).make(entry);
        ClaimWriter writer = new ClaimWriter(change);
        Map<Claim, ClaimEntry> made = new LinkedHashMap<>();
        for (ClaimInput input : body.claims()) {
            check(body, input, faults);
            String key = input.key() == null ? Keys.random() : input.key();
            ClaimEntry claimEntry = faults.made(input.entry(key), input);
            Claim claim = ClaimEditing.draft(report, input, claimEntry, writer, change);
            if (claim != null) {
                made.put(claim, claimEntry);
            }
        }
        made.forEach(writer::link);
        faults.throwIfAny();
        desk.close(
                change,
                false,
                AuditAction.CREATED,
                Desk.subject(COLLECTION, report.id()),
                null,
                Map.of("also", Subjects.beside(change, Recorded.REPORT)));
        return edited(report.id());
    }

    private static void check(ReportInput report, ClaimInput claim, BodyFaults faults) {
        if (claim.report() != null && !claim.report().equals(report.id())) {
            faults.add(claim, "report", "A claim that stands in its report names no other.");
        }
        if (claim.correctionNote() != null) {
            faults.add(claim, "correctionNote", "Nothing is corrected yet.");
        }
        if (claim.create() != null) {
            faults.add(claim, "create", "What is created in the same call is named beside the claims.");
        }
    }

    private static ReportInput input(Report report) {
        return ReportInput.of(ReportWriter.entry(report));
    }

    private Edited<ReportView> edited(String id) {
        Report report = find(id);
        return Edited.of(Desk.href(COLLECTION, id), report.version(), views.get(id));
    }
}

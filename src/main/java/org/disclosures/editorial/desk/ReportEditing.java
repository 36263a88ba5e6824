package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.access.Publication;
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
import org.hibernate.Session;

/** Edits reports. */
@ApplicationScoped
@Transactional
class ReportEditing extends PublishableEditing<ReportInput, Report, ReportView> {

    static final String COLLECTION = "reports";

    private final Desk desk;
    private final Bodies bodies;
    private final Permissions permissions;
    private final Publishing publishing;
    private final ClaimEditing claims;
    private final ReportService views;
    private final Contributions contributions;
    private final Session session;

    ReportEditing(
            Desk desk,
            Bodies bodies,
            MergePatch patches,
            Permissions permissions,
            Publishing publishing,
            Proposals proposals,
            Contributions contributions,
            ClaimEditing claims,
            ReportService views,
            Session session,
            ObjectMapper json) {
        super(
                Recorded.REPORT,
                ReportInput.class,
                new Tools(desk, bodies, patches, permissions, publishing, proposals, contributions, json));
        this.desk = desk;
        this.bodies = bodies;
        this.permissions = permissions;
        this.publishing = publishing;
        this.claims = claims;
        this.views = views;
        this.contributions = contributions;
        this.session = session;
    }

    @Override
    public Edited<ReportView> create(String key, ReportInput body) {
        BodyFaults faults = new BodyFaults(body, bodies.check(body));
        faults.throwIfAny();
        return desk.once(key, "POST reports", body, faults, change -> create(change, faults, body), this::edited);
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
        its.forEach(contributions::deleted);
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
    Report find(String id) {
        return desk.find(Report.class, id, Problems::notFound);
    }

    @Override
    boolean revise(Report report, ReportInput body, BodyFaults faults, Change change) {
        if (!body.id().equals(report.id())) {
            faults.add(body, "id", "An id is permanent.");
        }
        if (!body.claims().isEmpty()) {
            faults.add(body, "claims", "Claims are changed at their own addresses.");
        }
        Set<String> about =
                new ReportWriter(change).about(body.entry(), body.submission().correctionNote());
        Corrections.check(body, report.publication(), faults, change, about);
        new Things(change).write(body.submission().related());
        ReportEntry entry = faults.made(body.entry(), body);
        if (ReportWriter.entry(report).content().equals(entry.content())) {
            return false;
        }
        new ReportWriter(change).revise(report, entry);
        return true;
    }

    private Edited<ReportView> create(Change change, BodyFaults faults, ReportInput body) {
        if (desk.exists(Report.class, body.id())) {
            throw ProblemType.CONFLICT
                    .with("There is “" + body.id() + "” already.")
                    .build();
        }
        if (body.submission().correctionNote() != null) {
            faults.add(body, "correctionNote", "Nothing is corrected yet.");
        }
        new Things(change).write(body.submission().related());
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
        if (claim.submission().correctionNote() != null) {
            faults.add(claim, "correctionNote", "Nothing is corrected yet.");
        }
        if (claim.submission().create() != null) {
            faults.add(claim, "create", "What is created in the same call is named beside the claims.");
        }
    }

    @Override
    ReportInput input(Report report) {
        return ReportInput.of(ReportWriter.entry(report));
    }

    @Override
    Edited<ReportView> edited(String id) {
        Report report = find(id);
        return Edited.of(Desk.href(COLLECTION, id), report.version(), views.get(id));
    }

    @Override
    String key(Report item) {
        return item.id();
    }

    @Override
    void correct(Report item, String note, Change change) {
        publishing.correct(item, note, change);
    }

    @Override
    void move(Report item, Publication to, Change change) {
        publishing.move(item, to, change);
    }

    @Override
    Recorded[] own() {
        return new Recorded[] {Recorded.REPORT, Recorded.CLAIM};
    }
}

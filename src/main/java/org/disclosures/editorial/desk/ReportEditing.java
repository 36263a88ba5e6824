package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.CatalogueWriter;
import org.disclosures.editorial.change.ClaimWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.change.ReportWriter;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.ClaimInput;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.entry.ReportInput;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.disclosures.report.ReportService;
import org.disclosures.report.ReportView;
import org.hibernate.Session;

/** Edits reports. */
@ApplicationScoped
@Transactional
class ReportEditing extends PublishableEditing<ReportInput, Report, ReportView> {

    private final ClaimEditing claims;
    private final ReportService views;
    private final Session session;

    ReportEditing(PublishableEditingTools tools, ClaimEditing claims, ReportService views, Session session) {
        super(RecordKinds.REPORT, ReportInput.class, tools);
        this.claims = claims;
        this.views = views;
        this.session = session;
    }

    @Override
    void release(Report report, DatasetChange change) {
        List<Claim> its = tools().publishing().claims(report);
        its.forEach(claim -> tools().permissions().delete(claim, change.moment()));
        if (tools().desk()
                .finds(
                        "select 1 from ClaimLink l where l.to.reportId = :id and l.from.reportId <> l.to.reportId",
                        report.id())) {
            throw ProblemType.CONFLICT
                    .with("A claim of another report has a link to one of this report’s claims, so it cannot "
                            + "be deleted; remove the link first.")
                    .build();
        }
        its.forEach(tools().contributions()::deleted);
        its.forEach(claim -> claims.clear(claim.id()));
        its.forEach(session::remove);
        session.createMutationQuery("delete from Transition t where t.report.id = :report")
                .setParameter("report", report.id())
                .executeUpdate();
        change.flush();
        tools().desk().forget(RecordKinds.CLAIM, its.stream().map(Claim::id).toList());
    }

    @Override
    Report find(String id) {
        return tools().desk().find(Report.class, id, Problems::notFound);
    }

    @Override
    boolean revise(Report report, ReportInput body, BodyErrors errors, DatasetChange change) {
        if (!body.id().equals(report.id())) {
            errors.add(body, "id", "The id of a record cannot be changed; leave it as it is.");
        }
        if (!body.claims().isEmpty()) {
            errors.add(
                    body,
                    "claims",
                    "The claims of an existing report cannot be changed with it; change each claim at its own "
                            + "address.");
        }
        Set<String> about =
                new ReportWriter(change).about(body.entry(), body.submission().correctionNote());
        CorrectionRules.check(body, report.publication(), errors, change, about);
        CatalogueWriter.writeAll(body.submission().related(), CatalogueWriter.ExistingRecordPolicy.KEPT, change);
        ReportEntry entry = errors.made(body.entry(), body);
        if (ReportWriter.entry(report).content().equals(entry.content())) {
            return false;
        }
        new ReportWriter(change).revise(report, entry);
        return true;
    }

    @Override
    Report make(ReportInput body, BodyErrors errors, DatasetChange change) {
        if (tools().desk().exists(Report.class, body.id())) {
            throw ProblemType.CONFLICT
                    .with("A report with the id “" + body.id() + "” exists already; use another id.")
                    .build();
        }
        ReportEntry entry = errors.made(body.entry(), body);
        Report report = new ReportWriter(change).make(entry);
        ClaimWriter writer = new ClaimWriter(change);
        Map<Claim, ClaimEntry> made = new LinkedHashMap<>();
        for (ClaimInput input : body.claims()) {
            check(body, input, errors);
            ClaimEntry claimEntry = errors.made(input.entry(ClaimEditing.key(input)), input);
            Claim claim = ClaimEditing.draft(report, input, claimEntry, writer, change);
            if (claim != null) {
                made.put(claim, claimEntry);
            }
        }
        made.forEach(writer::link);
        made.keySet().forEach(claim -> writer.checkRepetition(claim.id()));
        return report;
    }

    private static void check(ReportInput report, ClaimInput claim, BodyErrors errors) {
        if (claim.report() != null && !claim.report().equals(report.id())) {
            errors.add(claim, "report", "The claim is sent within a report and names another one; leave out `report`.");
        }
        if (claim.submission().correctionNote() != null) {
            errors.add(claim, "correctionNote", "A new record needs no correction note; remove it.");
        }
        if (claim.submission().create() != null) {
            errors.add(claim, "create", "`create` is not allowed within a claim of a report; move it to the report.");
        }
    }

    @Override
    ReportInput input(Report report) {
        return ReportInput.of(ReportWriter.entry(report));
    }

    @Override
    ReportView view(String id) {
        return views.get(id);
    }

    @Override
    RecordKind[] own() {
        return new RecordKind[] {RecordKinds.REPORT, RecordKinds.CLAIM};
    }
}

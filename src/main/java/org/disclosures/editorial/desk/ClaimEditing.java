package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.disclosures.access.Publication;
import org.disclosures.claim.Claim;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.editorial.change.CatalogueWriter;
import org.disclosures.editorial.change.ClaimEntries;
import org.disclosures.editorial.change.ClaimWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.ClaimInput;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordPart;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.PublicationState;
import org.hibernate.Session;

/** Edits claims. */
@ApplicationScoped
@Transactional
class ClaimEditing extends PublishableEditing<ClaimInput, Claim, ClaimView> {

    private static final int RANDOM_KEY_BITS = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClaimService views;
    private final Session session;

    ClaimEditing(PublishableEditingTools tools, ClaimService views, Session session) {
        super(RecordKinds.CLAIM, ClaimInput.class, tools);
        this.views = views;
        this.session = session;
    }

    @Override
    void checkNew(ClaimInput body, BodyErrors errors) {
        if (body.report() == null) {
            errors.add(body, "report", "The id of the report that makes the claim is missing; add it.");
        }
    }

    @Override
    void release(Claim claim, DatasetChange change) {
        if (tools().desk().finds("select 1 from ClaimLink l where l.to.id = :id", claim.id())) {
            throw ProblemType.CONFLICT
                    .with("Another claim has a link to this claim, which therefore cannot be deleted; remove "
                            + "the link first.")
                    .build();
        }
        tools().contributions().deleted(claim);
        clear(claim.id());
    }

    /** Removes the dependants of a claim before its deletion. */
    void clear(UUID claim) {
        Stream.concat(
                        RecordKinds.CLAIM.parts().stream().map(RecordPart::deletion),
                        Stream.of("delete from Transition t where t.claim.id = :id"))
                .forEach(deletion -> session.createMutationQuery(deletion)
                        .setParameter("id", claim)
                        .executeUpdate());
    }

    /** The key of a new claim: its own, or a random one, practically unique. */
    static String key(ClaimInput body) {
        return body.key() == null
                ? "c-" + new BigInteger(RANDOM_KEY_BITS, RANDOM).toString(Character.MAX_RADIX)
                : body.key();
    }

    /** Makes a draft in a report, without its links. */
    static Claim draft(Report report, ClaimInput body, ClaimEntry entry, ClaimWriter writer, DatasetChange change) {
        return writer.make(
                report,
                entry,
                new Publication(
                        PublicationState.DRAFT,
                        change.embargo(body, body.submission().embargoUntil()),
                        null));
    }

    @Override
    boolean revise(Claim claim, ClaimInput body, BodyErrors errors, DatasetChange change) {
        if (body.report() != null && !body.report().equals(claim.report().id())) {
            errors.add(body, "report", "A claim cannot be moved to another report; leave `report` as it is.");
        }
        if (body.key() != null && !body.key().equals(claim.key())) {
            errors.add(body, "key", "The key of a claim cannot be changed; leave `key` as it is.");
        }
        ClaimWriter writer = new ClaimWriter(change);
        Set<String> about = writer.about(
                claim.report().id(), body.entry(claim.key()), body.submission().correctionNote());
        CorrectionRules.check(body, claim.publication(), errors, change, about);
        CatalogueWriter.writeAll(body.submission().related(), CatalogueWriter.ExistingRecordPolicy.KEPT, change);
        ClaimEntry entry = errors.made(body.entry(claim.key()), body);
        ClaimEntry now = new ClaimEntries(session).of(List.of(claim)).get(claim.id());
        if (ClaimEntries.saysSame(now, entry, claim.report())
                && ClaimEntries.drawsSame(now, entry, claim.report(), writer)) {
            return false;
        }
        writer.reshapes(claim, entry);
        writer.revise(claim, entry);
        writer.relink(claim, entry);
        writer.checkRepetition(claim.id());
        return true;
    }

    @Override
    Claim make(ClaimInput body, BodyErrors errors, DatasetChange change) {
        Report report = session.find(Report.class, body.report());
        if (report == null) {
            errors.add(body, "report", "There is no report “" + body.report() + "”; refer to one that exists.");
            errors.throwIfAny();
        }
        if (report.publication().state() == PublicationState.RETRACTED) {
            throw ProblemType.CONFLICT
                    .with("The report was retracted, so no claims can be added; use another report.")
                    .build();
        }
        String key = key(body);
        ClaimEntry entry = errors.made(body.entry(key), body);
        ClaimWriter writer = new ClaimWriter(change);
        Claim claim = draft(report, body, entry, writer, change);
        if (claim == null) {
            throw ProblemType.CONFLICT
                    .with("The report already has a claim with the key “" + key + "”; use another key.")
                    .build();
        }
        writer.link(claim, entry);
        writer.checkRepetition(claim.id());
        return claim;
    }

    @Override
    ClaimInput input(Claim claim) {
        ClaimEntry entry = new ClaimEntries(session).of(List.of(claim)).get(claim.id());
        return ClaimInput.of(claim.report().id(), entry);
    }

    @Override
    ClaimView view(String id) {
        return views.get(id);
    }

    @Override
    Claim find(String id) {
        return tools().desk().find(Claim.class, ParameterValues.uuid(id), Problems::notFound);
    }

    @Override
    RecordKind[] own() {
        return new RecordKind[] {RecordKinds.CLAIM};
    }
}

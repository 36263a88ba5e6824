package org.disclosures.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/** Checks that the public still sees what an event reports, for work outside of any request. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublicSubjects {

    /**
     * The public state of a subject, as far as events report it.
     *
     * @param report id of the claim's report; null for other records
     * @param standing false for a claim that a public claim corrects or supersedes; null for other records and for retracted claims
     */
    public record PublicSubject(String report, Boolean standing) {}

    private final Session session;
    private final Visibility visibility;
    private final SecurityIdentity caller;

    PublicSubjects(Session session, Visibility visibility, SecurityIdentity caller) {
        this.session = session;
        this.visibility = visibility;
        this.caller = caller;
    }

    /** The public state of an event's subject; empty if the public does not see it, or not in the state that the event reports. */
    public Optional<PublicSubject> find(PublicEventType type, PublicCollection collection, String id) {
        if (!caller.isAnonymous()) {
            throw new IllegalStateException("Public subjects cannot be read within a caller's request");
        }
        RecordKind kind = RecordKinds.of(collection.code());
        String rule =
                switch (type) {
                    case CLAIM_RETRACTED -> visibility.retractedClaim("e");
                    case REPORT_RETRACTED -> visibility.retractedReport("e");
                    default -> kind.seen(visibility, "e");
                };
        return kind == RecordKinds.CLAIM
                ? find("select e.report.id from Claim e", rule, kind.id(id))
                        .map(report -> new PublicSubject(
                                report, type == PublicEventType.CLAIM_RETRACTED ? null : isStanding(kind.id(id))))
                : find("select e.id from " + kind.entity() + " e", rule, id)
                        .map(found -> new PublicSubject(null, null));
    }

    private boolean isStanding(Object claim) {
        return find("select e.report.id from Claim e", visibility.standing("e"), claim)
                .isPresent();
    }

    private Optional<String> find(String select, String rule, Object id) {
        QueryConditions conditions = visibility.conditions().and(rule).and("e.id = ?", id);
        return conditions
                .bind(session.createSelectionQuery(select + " where " + conditions.hql(), String.class))
                .uniqueResultOptional();
    }
}

package org.disclosures.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/** Tells whether the public sees, at this moment, what an event says happened; for callers that nobody called. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublicSubjects {

    /**
     * What the public sees of a subject, in so far as events tell of it.
     *
     * @param report the id of the report that makes a claim; null for what is no claim
     * @param standing whether no public claim corrects or supersedes a claim; null for what is no claim, and of what was retracted
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

    /** What the public sees of the subject of an event; empty if it does not see it, or not in the state that the event tells of. */
    public Optional<PublicSubject> find(PublicEventType type, PublicCollection collection, String id) {
        if (!caller.isAnonymous()) {
            throw new IllegalStateException("What the public sees cannot be told while someone else asks");
        }
        Recorded kind = Recorded.of(collection);
        String rule =
                switch (type) {
                    case CLAIM_RETRACTED -> visibility.retractedClaim("e");
                    case REPORT_RETRACTED -> visibility.retractedReport("e");
                    default -> kind.seen(visibility, "e");
                };
        return kind == Recorded.CLAIM
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
        Conditions conditions = visibility.conditions().and(rule).and("e.id = ?", id);
        return conditions
                .bind(session.createSelectionQuery(select + " where " + conditions.hql(), String.class))
                .uniqueResultOptional();
    }
}

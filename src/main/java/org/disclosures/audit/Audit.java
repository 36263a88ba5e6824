package org.disclosures.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.disclosures.vocabulary.AuditAction;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hibernate.Session;

/**
 * The audit log, to write to: in the transaction of what is done, so that there is neither a change without its entry nor an
 * entry without its change.
 *
 * <p>Entries are appended one at a time across every copy of the service, so record last, when every other lock is taken:
 * others wait from then on until the transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {

    /** Who acts when nobody asked, as at the start. */
    public static final String SERVICE = "service";

    private static final int LONGEST_ACTOR = 300;

    private final Session session;
    private final SecurityIdentity caller;
    private final CanonicalJson json;
    private final Clock clock;

    Audit(Session session, SecurityIdentity caller, CanonicalJson json, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Appends an entry.
     *
     * @param action what is done
     * @param subject what to: where it is served, without the version, as in {@code tokens/…}
     * @param reason why; null if nobody said
     * @param detail what is changed, without secrets and withheld names; null if the action says all
     */
    public void record(AuditAction action, String subject, String reason, Map<String, ?> detail) {
        AuditHead head = session.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        AuditEntry entry = new AuditEntry(
                head,
                // What the database keeps of a moment.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                storable(actor()),
                action,
                storable(subject),
                storable(reason),
                detail == null ? null : storable(json.write(detail)));
        session.persist(entry);
        head.moveTo(entry);
    }

    /**
     * Who acts, under a name that nobody else has: that of the caller with the id of the token, or the subject at the identity
     * provider; {@link #SERVICE} where nobody asked.
     */
    public String actor() {
        if (!Arc.container().requestContext().isActive() || caller.isAnonymous()) {
            return SERVICE;
        }
        String name = caller.getPrincipal().getName();
        if (caller.getPrincipal() instanceof JsonWebToken user) {
            String subject = user.getSubject() == null ? "" : " " + user.getSubject();
            String called = "user " + name;
            return called.substring(0, Math.min(called.length(), LONGEST_ACTOR - subject.length())) + subject;
        }
        return name;
    }

    // Halves of surrogate pairs are no characters, and PostgreSQL's text has no NUL: with them, what is read would not
    // be
    // what was hashed.
    private static String storable(String text) {
        return text == null
                ? null
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}

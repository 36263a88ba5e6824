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
 * The audit log, for writing. An entry is part of the transaction of its action, so that neither exists without the other. <p>Entries are
 * appended one at a time across all copies of the service. Record last, after taking every other lock: all others wait from then on until
 * the transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {

    /** The actor of actions without a caller, such as those at start-up. */
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
     * @param subject path of the changed resource without the version, as in {@code tokens/…}
     * @param reason null if none was given
     * @param detail what changed, without secrets and withheld names; null if the action says it all
     */
    public void record(AuditAction action, String subject, String reason, Map<String, ?> detail) {
        AuditHead head = session.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        AuditEntry entry = new AuditEntry(
                head,
                // The precision of moments in the database.
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
     * A unique name for the actor: the caller's label with the id of their token, or their subject at the identity provider; {@link
     * #SERVICE} if there is no caller.
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

    // Lone surrogates are not characters, and PostgreSQL's text has no NUL: with them, the text read back would differ
    // from the text hashed.
    private static String storable(String text) {
        return text == null
                ? null
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}

package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.disclosures.http.Sha256;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.ProblemType;
import org.hibernate.Session;

/**
 * Carries a request with an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header) out once, however often, and to
 * whichever copy of the service, it is sent: the key is kept in the transaction of the change. A key is known for a day, and
 * belongs to its caller. What was answered is not kept but read anew, since it may hold a name that is withheld by now.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Idempotency {

    /** The header that carries a key. */
    public static final String HEADER = "Idempotency-Key";
    /** The header that tells that a request was carried out before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Duration KNOWN_FOR = Duration.ofDays(1);
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Session session;
    private final ObjectWriter canonical;

    Idempotency(Session session, ObjectMapper json) {
        this.session = session;
        // A request is the same after a restart, and on every copy, whatever order a map has there.
        this.canonical = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** A request: who sent it under which key, and what it says. */
    public record Request(String id, String fingerprint) {}

    /**
     * Reads a request.
     *
     * @param key the header, or null
     * @param caller who sends it
     * @param operation the method and path
     * @param body the body
     * @return null without a key; 400 for a malformed one
     */
    public Request read(String key, String caller, String operation, Object body) {
        if (key == null) {
            return null;
        }
        if (!FORM.matcher(key).matches()) {
            Faults faults = new Faults();
            faults.add(HEADER, key, "A key has 1 to 255 visible characters of ASCII.");
            faults.throwIfAny();
        }
        try {
            return new Request(
                    Sha256.hex(caller + "\n" + key), Sha256.hex(operation + "\n" + canonical.writeValueAsString(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Where the outcome of the same request is, if it was carried out before; null if not. Asked under the lock that changes are
     * made under, so that of two at once the second finds the first. 422 if the key came with another request.
     */
    public String outcome(Request request, Instant now) {
        if (request == null) {
            return null;
        }
        session.createMutationQuery("delete from IdempotencyKey k where k.createdAt < :end")
                .setParameter("end", now.minus(KNOWN_FOR))
                .executeUpdate();
        IdempotencyKey known = session.find(IdempotencyKey.class, request.id());
        if (known == null) {
            return null;
        }
        if (!known.fingerprint().equals(request.fingerprint())) {
            throw ProblemType.IDEMPOTENCY_KEY_REUSED
                    .with("This Idempotency-Key came with another request.")
                    .build();
        }
        return known.location();
    }

    /** Keeps the outcome of a request. */
    public void keep(Request request, String location, Instant now) {
        if (request != null) {
            session.persist(new IdempotencyKey(request.id(), request.fingerprint(), location, now));
        }
    }
}

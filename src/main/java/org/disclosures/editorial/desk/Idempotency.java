package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.disclosures.http.Sha256;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.operations.ExpiringRecords;
import org.disclosures.operations.RetentionConfig;
import org.hibernate.Session;

/**
 * Carries out a request with an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header) once, however often and to whichever
 * copy of the service it is sent: the key is stored in the transaction of the change. A key belongs to its caller, and is kept for at least
 * a day. The response is not stored but read anew, since it may contain a name withheld since.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Idempotency implements ExpiringRecords {

    /** The header that carries a key. */
    public static final String HEADER = "Idempotency-Key";
    /** The response header of a replayed request. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Duration KNOWN_FOR = Duration.ofDays(1);
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Session session;
    private final ObjectWriter canonical;
    private final RetentionConfig config;

    Idempotency(Session session, ObjectMapper json, RetentionConfig config) {
        this.config = config;
        this.session = session;
        // The hash of a request must not depend on the order of maps, which differs between runs and copies.
        this.canonical = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** A request: its caller and key, and a hash of its content. */
    public record IdempotentRequest(String id, String fingerprint) {}

    /**
     * Reads a request.
     *
     * @param key the header; null for none
     * @param operation method and path
     * @return null without a key; 400 for a malformed one
     */
    public IdempotentRequest read(String key, String caller, String operation, Object body) {
        if (key == null) {
            return null;
        }
        if (!FORM.matcher(key).matches()) {
            RequestErrors errors = new RequestErrors();
            errors.add(
                    HEADER,
                    key,
                    "The key is too long or has other characters; use 1 to 255 visible characters of ASCII.");
            errors.throwIfAny();
        }
        try {
            return new IdempotentRequest(
                    Sha256.hex(caller + "\n" + key), Sha256.hex(operation + "\n" + canonical.writeValueAsString(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The place of the result of an earlier identical request; null if there was none, 422 if the key came with another request. Called
     * under the lock of changes, so that of two simultaneous requests the second finds the first.
     */
    public String outcome(IdempotentRequest request, Instant now) {
        if (request == null) {
            return null;
        }
        session.createMutationQuery("delete from IdempotencyKey k where k.id = :id and k.createdAt < :end")
                .setParameter("id", request.id())
                .setParameter("end", now.minus(keptFor(config)))
                .executeUpdate();
        IdempotencyKey known = session.find(IdempotencyKey.class, request.id());
        if (known == null) {
            return null;
        }
        if (!known.fingerprint().equals(request.fingerprint())) {
            throw ProblemType.IDEMPOTENCY_KEY_REUSED
                    .with("This `Idempotency-Key` was used for a different request; send a new key.")
                    .build();
        }
        return known.location();
    }

    /** Keeps the outcome of a request. */
    public void keep(IdempotentRequest request, String location, Instant now) {
        if (request != null) {
            session.persist(new IdempotencyKey(request.id(), request.fingerprint(), location, now));
        }
    }

    /** Deletes keys that nobody can count on any more. */
    @Override
    public int purge(RetentionConfig config, Instant now, int most) {
        List<String> old = session.createSelectionQuery(
                        "select k.id from IdempotencyKey k where k.createdAt < :before order by k.createdAt",
                        String.class)
                .setParameter("before", now.minus(keptFor(config)))
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : session.createMutationQuery("delete from IdempotencyKey k where k.id in :old")
                        .setParameterList("old", old)
                        .executeUpdate();
    }

    // At least the day that the contract promises.
    private static Duration keptFor(RetentionConfig config) {
        return config.idempotencyKeys().compareTo(KNOWN_FOR) < 0 ? KNOWN_FOR : config.idempotencyKeys();
    }
}

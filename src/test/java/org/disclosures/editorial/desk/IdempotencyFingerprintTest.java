package org.disclosures.editorial.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;

/** A request has the same fingerprint on every copy and after every restart. */
@AnyDatabase
class IdempotencyFingerprintTest {

    private static final String RECORDED = "8f0ad49c21824525f1633bf651f37d78d45aca8eadce0530f7df918dbb16b128";

    private final Idempotency idempotency = new Idempotency(null, new ObjectMapper(), null);

    @Test
    void fingerprintsAreTheSameAfterARestart() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("order", List.of("CSV", true, ""));
        one.put("sha256", "00ff");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("sha256", "00ff");
        other.put("order", List.of("CSV", true, ""));
        assertEquals(RECORDED, fingerprint(one));
        assertEquals(RECORDED, fingerprint(other));
        assertEquals(RECORDED, fingerprint(Map.copyOf(one)));
    }

    private String fingerprint(Object body) {
        return idempotency.read("key", "someone", "POST imports", body).fingerprint();
    }
}

package org.disclosures.editorial;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.testing.TestTokens;
import org.hibernate.Session;

/** The traces of a change: audit, events, history and revision. */
@ApplicationScoped
class ChangeTraces {

    private final Session session;

    ChangeTraces(Session session) {
        this.session = session;
    }

    /** The revision of the public dataset. */
    static int revision() {
        return given().get("/v1").path("dataset.revision");
    }

    /** The actions that the audit log records for a subject, the oldest first. */
    static List<String> audited(String subject) {
        return entries(subject).stream()
                .map(entry -> (String) entry.get("action"))
                .toList();
    }

    /** The audit entries of a subject, the oldest first. */
    static List<Map<String, Object>> entries(String subject) {
        return TestTokens.admin()
                .queryParam("subject", subject)
                .queryParam("sort", "number")
                .get("/v1/audit")
                .path("items");
    }

    /** The events of a subject, in order: type, revision, and if it is due later. */
    @Transactional
    List<String> events(String subject) {
        return session
                .createNativeQuery(
                        "select type, revision, due_at > recorded_at from public_event where subject = :subject order by number",
                        Object[].class)
                .setParameter("subject", subject)
                .getResultList()
                .stream()
                .map(row -> row[0] + " " + row[1] + (Boolean.TRUE.equals(row[2]) ? " later" : ""))
                .toList();
    }

    /** Number of stored contributions to records whose ids have a prefix. */
    @Transactional
    int contributions(String id) {
        return session.createNativeQuery("select count(*) from contribution where subject like :id", Integer.class)
                .setParameter("id", id + "-%")
                .getSingleResult();
    }

    /** Public responses at some addresses, with their cache headers. */
    static Map<String, String> responses(String... paths) {
        Map<String, String> told = new TreeMap<>();
        for (String path : paths) {
            var answer = given().get("/v1/" + path);
            told.put(path, answer.statusCode() + " " + answer.header("ETag") + " " + answer.asString());
        }
        return told;
    }
}

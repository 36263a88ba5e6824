package org.disclosures.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.disclosures.testing.DatabaseTestResource;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verification detects changes made to the log directly in the database. */
@QuarkusTest
class AuditTamperingTest {

    private static final String ENTRY = "insert into audit_entry"
            + " (number, at, actor, action, subject, previous_hash, hash) values (%s, timestamp '2021-07-27 12:00:00',"
            + " 'service', 'TOKEN_CREATED', 'tokens/none', %s, '" + "c".repeat(64) + "')";

    @Inject
    AgroalDataSource database;

    private int last;

    private boolean saved;

    @BeforeEach
    void saveLog() throws SQLException {
        for (int i = 0; i < 4; i++) {
            TestTokens.issue("reader");
        }
        last = verification().path("entries");
        execute(
                "create table kept_entry as select * from audit_entry",
                "create table kept_head as select * from audit_head");
        saved = true;
    }

    @AfterEach
    void restoreLog() throws SQLException {
        // An empty log would make every later test of this start fail.
        Assumptions.assumeTrue(saved);
        tamper(
                "delete from audit_head",
                "delete from audit_entry",
                "insert into audit_entry select * from kept_entry order by number",
                "insert into audit_head select * from kept_head");
        execute("drop table kept_entry", "drop table kept_head");
        verification().then().body("intact", is(true)).body("entries", equalTo(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = timestamp '2021-07-27 12:00:00'",
                "actor = 'service '",
                "action = 'DATASET_LOADED'",
                "subject = 'tokens/other'",
                "reason = 'Since it had to be'",
                "detail = '{}'",
                "detail = '{not JSON}'",
                "detail = null",
                "detail = replace(detail, ':', ': ')",
                "hash = 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc'",
                "previous_hash = (select hash from audit_entry where number = 3)"
            })
    void changedEntriesAreDetected(String change) throws SQLException {
        int changed = last - 1;
        tamper(
                // The hash of the preceding entry would conflict with that of entry 4.
                change.startsWith("previous") ? "delete from audit_entry where number = 4" : "select 1",
                "update audit_entry set " + change + " where number = " + changed);
        assertBrokenAt(change.startsWith("previous") ? 4 : changed);
        TestTokens.admin().get("/v1/audit").then().statusCode(200);
        TestTokens.admin().get("/v1/audit/export").then().statusCode(200);
    }

    @Test
    void aChangedFirstEntryIsDetected() throws SQLException {
        tamper("update audit_entry set actor = 'nobody' where number = 1");
        assertBrokenAt(1);
    }

    @Test
    void aChangedEntryWithARecomputedHashIsDetected() throws SQLException, IOException {
        ObjectNode entry = (ObjectNode) AuditHashRecomputation.entries(
                        TestTokens.admin().get("/v1/audit/export").asString())
                .get(2);
        tamper("update audit_entry set actor = 'nobody', hash = '"
                + AuditHashRecomputation.hash(entry.put("actor", "nobody")) + "' where number = 3");
        assertBrokenAt(4);
    }

    @Test
    void aRemovedEntryIsDetected() throws SQLException {
        tamper("delete from audit_entry where number = 3");
        assertBrokenAt(3);
    }

    @Test
    void aRemovedEntryIsDetectedAfterRenumbering() throws SQLException {
        tamper(
                "delete from audit_entry where number = 3",
                "update audit_entry set number = number + 1000000 where number > 3",
                "update audit_entry set number = number - 1000001 where number > 1000000");
        assertBrokenAt(3);
    }

    @Test
    void aRemovedFirstEntryIsDetected() throws SQLException {
        tamper("delete from audit_entry where number = 1");
        assertBrokenAt(1);
    }

    @Test
    void aTruncatedLogIsDetected() throws SQLException {
        tamper("delete from audit_entry where number > " + (last - 2));
        assertBrokenAt(last - 1);
    }

    @Test
    void anEmptiedLogIsDetected() throws SQLException {
        tamper("delete from audit_entry");
        assertBrokenAt(1);
    }

    @Test
    void swappedEntriesAreDetected() throws SQLException {
        tamper(
                "update audit_entry set number = 1000000 where number = 3",
                "update audit_entry set number = 3 where number = 4",
                "update audit_entry set number = 4 where number = 1000000");
        assertBrokenAt(3);
    }

    @Test
    void anEntryAddedAtTheEndIsDetected() throws SQLException {
        tamper(ENTRY.formatted(last + 1, "(select hash from audit_head)"));
        assertBrokenAt(last + 1);
    }

    @Test
    void anInsertedEntryIsDetected() throws SQLException {
        tamper(
                "update audit_entry set number = number + 1000000 where number > 3",
                "update audit_entry set number = number - 999999 where number > 1000000",
                ENTRY.formatted(4, "'" + "d".repeat(64) + "'"));
        assertBrokenAt(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_head set number = number + 1 | 1",
                "update audit_head set number = number - 1 | 0",
                "update audit_head set hash = (select hash from audit_entry where number = 2) | 0",
                "delete from audit_head | 1",
                "update audit_head set number = 0, hash = null | first"
            })
    void aMismatchedHeadIsDetected(String change, String broken) throws SQLException {
        tamper(change);
        assertBrokenAt(broken.equals("first") ? 1 : last + Integer.parseInt(broken));
    }

    @Test
    void truncationWithAMovedHeadChangesTheHeadHash() throws SQLException {
        String kept = verification().path("headHash");
        tamper(
                "delete from audit_entry where number = " + last,
                "update audit_head set number = number - 1, hash = (select hash from audit_entry where number = "
                        + (last - 1) + ")");
        verification().then().body("intact", is(true));
        assertNotEquals(kept, verification().path("headHash"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_entry where number = 2",
                "delete from audit_entry where number = (select max(number) from audit_entry)",
                "delete from audit_entry",
                "truncate table audit_entry",
                "update audit_entry set hash = 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc'"
                        + " where number = 2"
            })
    void deletingOrRewritingEntriesIsRefused(String change) {
        assertThrows(SQLException.class, () -> execute(change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody' where number = 3",
                "update audit_entry set actor = 'nobody' where number = -1",
                "delete from audit_entry where number = -1",
                "truncate table audit_entry cascade"
            })
    void changingEntriesIsRefusedOnPostgresql(String change) {
        Assumptions.assumeTrue(DatabaseTestResource.onPostgresql());
        SQLException refusal = assertThrows(SQLException.class, () -> execute(change));
        assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
    }

    private void assertBrokenAt(int number) {
        Response verification = verification();
        verification.then().statusCode(200).body("intact", is(false));
        assertEquals(number, verification.<Integer>path("firstBroken"), verification.asString());
    }

    private static Response verification() {
        return TestTokens.admin().get("/v1/audit/verification");
    }

    /** Makes changes that only an owner of the database can make. */
    private void tamper(String... statements) throws SQLException {
        if (DatabaseTestResource.onPostgresql()) {
            execute("alter table audit_entry disable trigger all", "alter table audit_head disable trigger all");
        } else {
            execute("set referential_integrity false");
        }
        execute(statements);
        if (DatabaseTestResource.onPostgresql()) {
            execute("alter table audit_entry enable trigger all", "alter table audit_head enable trigger all");
        } else {
            execute("set referential_integrity true");
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

package org.disclosures.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.TestTokens;
import org.disclosures.vocabulary.AuditAction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Exports during which the database fails. */
@QuarkusTest
class AuditExportFailureTest {

    @TestHTTPResource("/v1/audit/export")
    URL export;

    // The order of threads decides which part is sent last.
    @RepeatedTest(30)
    void brokenOffExportsAreNotTakenForComplete() throws IOException {
        failAfter(500);
        HttpURLConnection connection = (HttpURLConnection) export.openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + TestTokens.FIRST_ADMIN);
        assertEquals(200, connection.getResponseCode());
        try (InputStream lines = connection.getInputStream()) {
            assertThrows(IOException.class, lines::readAllBytes);
        }
    }

    @Test
    void exportsThatFailBeforeTheFirstEntryReturnAProblem() {
        failAfter(0);
        ProblemResponse.of(TestTokens.admin().get("/v1/audit/export"), 500, "internal-error");
    }

    private static void failAfter(int entries) {
        QuarkusMock.installMockForType(
                new AuditChain(null, null) {
                    @Override
                    List<AuditEntry> after(long number) {
                        if (number == entries || entries == 0) {
                            throw new IllegalStateException("The disk is gone");
                        }
                        return entries(entries);
                    }
                },
                AuditChain.class);
    }

    private static List<AuditEntry> entries(int many) {
        List<AuditEntry> entries = new ArrayList<>();
        AuditHead head = new AuditHead();
        for (int i = 0; i < many; i++) {
            AuditEntry next = new AuditEntry(
                    head, Instant.EPOCH, Audit.SERVICE, AuditAction.DATASET_LOADED, "tests/export", null, null);
            entries.add(next);
            head.moveTo(next);
        }
        return entries;
    }
}

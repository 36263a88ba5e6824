package org.disclosures.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.disclosures.testing.AnyDatabase;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** Requests cannot forge a line of the log. */
@AnyDatabase
class OneLineLogRecordsTest {

    private static final String FORGED = "x\r\n2026-01-01 INFO forged\u001b[31m\u2028\u202e";

    @Test
    void controlCharactersAreEscaped() {
        ExtLogRecord record = new ExtLogRecord(Level.INFO, "Refused %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        record.setParameters(new Object[] {FORGED});
        IllegalStateException cause = new IllegalStateException(FORGED);
        IllegalArgumentException thrown = new IllegalArgumentException(FORGED, cause);
        cause.addSuppressed(thrown);
        record.setThrown(thrown);
        assertTrue(new OneLineLogRecords().isLoggable(record));
        assertEquals("Refused x\\r\\n2026-01-01 INFO forged\\u001b[31m\\u2028\\u202e", record.getFormattedMessage());
        String written = new PatternFormatter("%s%e%n").format(record);
        assertFalse(written.lines().anyMatch(line -> line.startsWith("2026-01-01")), written);
        assertFalse(written.contains("\u001b"), written);
        assertTrue(written.contains("IllegalStateException"), written);
    }

    @Test
    void refusalsAreLoggedWithoutAStackTrace() {
        ExtLogRecord record = new ExtLogRecord(
                Level.ERROR, "status=503, title=\"Service unavailable\"", ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        record.setLoggerName("http-problem");
        record.setThrown(new IllegalStateException("Connection refused\nCheck that it runs"));
        assertTrue(new OneLineLogRecords().isLoggable(record));
        String written = new PatternFormatter("%p %s%e%n").format(record);
        assertEquals(
                "WARN status=503, title=\"Service unavailable\": Connection refused\\nCheck that it runs\n", written);
    }

    @Test
    void writesLostConnectionsOfTransactionsWithoutAStackTrace() {
        ExtLogRecord record =
                new ExtLogRecord(Level.WARN, "Attempted rollback failed", ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        record.setLoggerName("com.arjuna.ats.jta");
        record.setThrown(
                new IllegalStateException("Error", new SQLException("This connection has been closed.", "08003")));
        assertTrue(new OneLineLogRecords().isLoggable(record));
        assertEquals("WARN Attempted rollback failed: Error\n", new PatternFormatter("%p %s%e%n").format(record));
        record.setThrown(new IllegalStateException("Error", new SQLException("A mistake", "23505")));
        assertTrue(new OneLineLogRecords().isLoggable(record));
        assertTrue(new PatternFormatter("%s%e%n").format(record).contains("writesLostConnections"));
    }

    @Test
    void keepsTheStackTraceOfErrors() {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "status=500", ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        record.setLoggerName("http-problem");
        record.setThrown(new IllegalStateException("A mistake"));
        assertTrue(new OneLineLogRecords().isLoggable(record));
        assertTrue(new PatternFormatter("%s%e%n").format(record).contains("keepsTheStackTraceOfErrors"));
    }
}

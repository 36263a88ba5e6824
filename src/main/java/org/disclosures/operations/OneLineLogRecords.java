package org.disclosures.operations;

import io.quarkus.logging.LoggingFilter;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;

/**
 * Escapes line breaks and other control characters in all log messages, so that a request can neither forge a line of the log nor control a
 * terminal. Expected failures, such as a database that is away, are one line without a stack trace.
 */
@LoggingFilter(name = "one-line-records")
public final class OneLineLogRecords implements Filter {

    // The logger of the problem extension, and the beginning of its messages.
    private static final String PROBLEMS = "http-problem";
    private static final String UNAVAILABLE = "status=503";
    // The transaction manager, when it rolls back a transaction whose connection was lost.
    private static final String TRANSACTIONS = "com.arjuna.ats.jta";
    private static final String CONNECTION = "08";

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record instanceof ExtLogRecord extended && isExpected(extended)) {
            shorten(extended);
        }
        if (record instanceof ExtLogRecord extended) {
            String message = extended.getFormattedMessage();
            if (message != null && isUnsafe(message)) {
                extended.setMessage(escaped(message), ExtLogRecord.FormatStyle.NO_FORMAT);
                extended.setParameters(null);
            }
        }
        Throwable thrown = record.getThrown();
        if (thrown != null && isUnsafe(thrown, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            record.setThrown(new EscapedThrowable(thrown, Collections.newSetFromMap(new IdentityHashMap<>())));
        }
        return true;
    }

    private static boolean isExpected(ExtLogRecord record) {
        if (record.getThrown() == null) {
            return false;
        }
        String logger = record.getLoggerName();
        return PROBLEMS.equals(logger) && record.getFormattedMessage().startsWith(UNAVAILABLE)
                || TRANSACTIONS.equals(logger)
                        && isLostConnection(record.getThrown().getCause());
    }

    private static boolean isLostConnection(Throwable cause) {
        return cause instanceof SQLException failed
                && failed.getSQLState() != null
                && failed.getSQLState().startsWith(CONNECTION);
    }

    private static void shorten(ExtLogRecord record) {
        record.setMessage(
                record.getFormattedMessage() + ": " + record.getThrown().getMessage(),
                ExtLogRecord.FormatStyle.NO_FORMAT);
        record.setParameters(null);
        record.setThrown(null);
        record.setLevel(Level.WARN);
    }

    /** A text with control characters, line breaks and direction marks escaped. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (c == '\n') {
                safe.append("\\n");
            } else if (c == '\r') {
                safe.append("\\r");
            } else if (c == '\t') {
                safe.append(' ');
            } else if (isUnsafe(c)) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return false;
        }
        boolean unsafe = isUnsafe(String.valueOf(thrown)) || isUnsafe(thrown.getCause(), seen);
        for (Throwable suppressed : thrown.getSuppressed()) {
            unsafe |= isUnsafe(suppressed, seen);
        }
        return unsafe;
    }

    private static boolean isUnsafe(String text) {
        return text.chars().anyMatch(OneLineLogRecords::isUnsafe);
    }

    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    /** A throwable for printing, with its messages escaped. */
    private static final class EscapedThrowable extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String text;

        EscapedThrowable(Throwable of, Set<Throwable> seen) {
            seen.add(of);
            this.text = escaped(String.valueOf(of));
            setStackTrace(of.getStackTrace());
            if (of.getCause() != null && !seen.contains(of.getCause())) {
                initCause(new EscapedThrowable(of.getCause(), seen));
            }
            for (Throwable suppressed : of.getSuppressed()) {
                if (!seen.contains(suppressed)) {
                    addSuppressed(new EscapedThrowable(suppressed, seen));
                }
            }
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

package org.disclosures.access;

import java.time.Instant;
import java.util.List;

/**
 * The check of texts while they are read, from the moment a name is hidden until every stored text has been redacted: a text is
 * given out as it will be stored by then. It is the same for everybody who reads.
 *
 * <p>Reports and claims that are published pass their texts through it, so that no representation has to, and so do their steps.
 * Drafts do not: a change of what a contributor wrote since would tell that a guess was right; those that were written before are
 * redacted soon. Nor do other records, which are redacted at once.
 */
public final class TextScreen {

    /** The names to take out of texts. */
    public interface Names {

        /** A text of a claim other than its statement. */
        String text(ScreenedClaim claim, String text);

        /** The statement of a claim, with its placeholders. */
        String statement(ScreenedClaim claim);

        /** A key of a claim, in the form of keys. */
        String key(ScreenedClaim claim, String key);

        /**
         * A text of a report.
         *
         * @param texts all that are stored of it, nulls among them
         */
        String textOfReport(String report, List<String> texts, String text);

        /** An address of a report; null where it holds a name. */
        String address(String address);

        /** A text for the desk about a claim, written at a moment: without the names that were hidden since. */
        String noteOf(ScreenedClaim claim, Instant writtenAt, String text);

        /** The same of a report. */
        String noteOf(String report, Instant writtenAt, String text);

        /** The names that stored texts may still hold. */
        List<String> hidden();
    }

    private static volatile Names names;
    private static volatile long generation;

    private TextScreen() {}

    /**
     * Replaces the names that are screened; null for none.
     *
     * @param others whether they are other names than before
     */
    public static synchronized void set(Names hidden, boolean others) {
        names = hidden;
        generation += others ? 1 : 0;
    }

    /** A number that is another whenever other names are screened. */
    public static long generation() {
        return generation;
    }

    /** Whether stored texts may hold a name that is hidden. */
    public static boolean isActive() {
        return !hidden().isEmpty();
    }

    /** The names that stored texts may hold. */
    public static List<String> hidden() {
        Names some = names;
        return some == null ? List.of() : some.hidden();
    }

    /** A text of a published claim other than its statement, screened; null for null. */
    public static String text(ScreenedClaim claim, String text) {
        Names some = names;
        return some == null || text == null ? text : some.text(claim, text);
    }

    /** The statement of a published claim with its placeholders, screened; null for null. */
    public static String statement(ScreenedClaim claim) {
        Names some = names;
        return some == null || claim.statement() == null ? claim.statement() : some.statement(claim);
    }

    /** The key of a published claim, screened. */
    public static String key(ScreenedClaim claim, String key) {
        Names some = names;
        return some == null || key == null ? key : some.key(claim, key);
    }

    /** A text of a published report, screened; null for null. */
    public static String textOfReport(String report, List<String> texts, String text) {
        Names some = names;
        return some == null || text == null ? text : some.textOfReport(report, texts, text);
    }

    /** An address of a published report, screened; null for null. */
    public static String address(String address) {
        Names some = names;
        return some == null || address == null ? address : some.address(address);
    }

    /** A text for the desk about a claim, screened for what was hidden since it was written; null for null. */
    public static String noteOf(ScreenedClaim claim, Instant writtenAt, String text) {
        Names some = names;
        return some == null || text == null ? text : some.noteOf(claim, writtenAt, text);
    }

    /** The same of a report. */
    public static String noteOf(String report, Instant writtenAt, String text) {
        Names some = names;
        return some == null || text == null ? text : some.noteOf(report, writtenAt, text);
    }
}

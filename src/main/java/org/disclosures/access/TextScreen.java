package org.disclosures.access;

import java.time.Instant;
import java.util.List;

/**
 * Screens texts on reading, from the moment a name is hidden until every stored text has been redacted: readers get a text as it will be
 * stored by then, and all readers get the same. <p>Published reports and claims screen their own texts and those of their transitions, so
 * that representations need not. Drafts are not screened: a change in what a contributor wrote after the name was hidden would confirm a
 * guess, and earlier drafts are redacted soon. Nor are other records, which are redacted at once.
 */
public final class TextScreen {

    /** The names to take out of texts. */
    public interface ScreenedNames {

        /** A text of a claim other than its statement. */
        String text(ScreenedClaim claim, String text);

        /** The statement of a claim, with its placeholders. */
        String statement(ScreenedClaim claim);

        /** A key of a claim, in the form of keys. */
        String key(ScreenedClaim claim, String key);

        /**
         * A text of a report.
         *
         * @param texts all stored texts of the report; may contain nulls
         */
        String textOfReport(String report, List<String> texts, String text);

        /** An address or identifier in a claim; null where it holds a name. */
        String address(ScreenedClaim claim, String address);

        /**
         * An address of a report; null where it holds a name.
         *
         * @param texts all stored texts of the report; may contain nulls
         */
        String addressOfReport(String report, List<String> texts, String address);

        /** An address or identifier that stands alone; null where it holds a name. */
        String address(String address);

        /** A text for the desk about a claim, written at a moment: without the names that were hidden since. */
        String noteOf(ScreenedClaim claim, Instant writtenAt, String text);

        /** A text for the desk about a report, without names hidden after it was written. */
        String noteOf(String report, Instant writtenAt, String text);

        /** The names that stored texts may still hold. */
        List<String> hidden();
    }

    private static volatile ScreenedNames names;
    private static volatile long generation;

    private TextScreen() {}

    /**
     * Replaces the names that are screened; null for none.
     *
     * @param others true if the names differ from those before
     */
    public static synchronized void set(ScreenedNames hidden, boolean others) {
        names = hidden;
        generation += others ? 1 : 0;
    }

    /** A number that is another whenever other names are screened. */
    public static long generation() {
        return generation;
    }

    /** True if stored texts may hold a hidden name. */
    public static boolean isActive() {
        return !hidden().isEmpty();
    }

    /** The names that stored texts may hold. */
    public static List<String> hidden() {
        ScreenedNames some = names;
        return some == null ? List.of() : some.hidden();
    }

    /** A text of a published claim other than its statement, screened; null for null. */
    public static String text(ScreenedClaim claim, String text) {
        ScreenedNames some = names;
        return some == null || text == null ? text : some.text(claim, text);
    }

    /** The statement of a published claim with its placeholders, screened; null for null. */
    public static String statement(ScreenedClaim claim) {
        ScreenedNames some = names;
        return some == null || claim.statement() == null ? claim.statement() : some.statement(claim);
    }

    /** The key of a published claim, screened. */
    public static String key(ScreenedClaim claim, String key) {
        ScreenedNames some = names;
        return some == null || key == null ? key : some.key(claim, key);
    }

    /** An address or identifier in a published claim, screened; null for null. */
    public static String address(ScreenedClaim claim, String address) {
        ScreenedNames some = names;
        return some == null || address == null ? address : some.address(claim, address);
    }

    /** A text of a published report, screened; null for null. */
    public static String textOfReport(String report, List<String> texts, String text) {
        ScreenedNames some = names;
        return some == null || text == null ? text : some.textOfReport(report, texts, text);
    }

    /** An address of a published report, screened; null for null. */
    public static String addressOfReport(String report, List<String> texts, String address) {
        ScreenedNames some = names;
        return some == null || address == null ? address : some.addressOfReport(report, texts, address);
    }

    /** An address or identifier that stands alone, screened; null for null. */
    public static String address(String address) {
        ScreenedNames some = names;
        return some == null || address == null ? address : some.address(address);
    }

    /** A text for the desk about a claim, without names hidden after it was written; null for null. */
    public static String noteOf(ScreenedClaim claim, Instant writtenAt, String text) {
        ScreenedNames some = names;
        return some == null || text == null ? text : some.noteOf(claim, writtenAt, text);
    }

    /** A text for the desk about a report, without names hidden after it was written. */
    public static String noteOf(String report, Instant writtenAt, String text) {
        ScreenedNames some = names;
        return some == null || text == null ? text : some.noteOf(report, writtenAt, text);
    }
}

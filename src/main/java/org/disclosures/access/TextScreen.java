package org.disclosures.access;

import java.util.List;

/**
 * The check of texts while they are read, from the moment a name is hidden until every stored text has been redacted: a text is
 * given out as it will be stored by then. It is the same for everybody who reads. Entities pass their texts through it, so that no
 * representation has to.
 */
public final class TextScreen {

    /** The names to take out of texts. */
    public interface Names {

        /** A text of nothing in particular; null for null. */
        String text(String text);

        /**
         * A text of a claim other than its statement; null for null.
         *
         * @param target the id of the claim's target; null for none
         * @param statement the claim's statement, which tells which other targets it is about
         */
        String textOfClaim(String target, String statement, String text);

        /** A statement with its placeholders. */
        String statement(String target, String statement);

        /** An address; null where it holds a name. */
        String address(String address);

        /** A key of a claim, in the form of keys. */
        String key(String key);

        /** The names that stored texts may still hold. */
        List<String> hidden();
    }

    private static volatile Names names;
    private static volatile long generation;

    private TextScreen() {}

    /** Replaces the names that are screened; null for none. */
    public static synchronized void set(Names hidden) {
        names = hidden;
        generation++;
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

    /** A text of nothing in particular, screened. */
    public static String text(String text) {
        Names some = names;
        return some == null || text == null ? text : some.text(text);
    }

    /** A text of a claim other than its statement, screened; see {@link Names#textOfClaim}. */
    public static String textOfClaim(String target, String statement, String text) {
        Names some = names;
        return some == null || text == null ? text : some.textOfClaim(target, statement, text);
    }

    /** A statement with its placeholders, screened. */
    public static String statement(String target, String statement) {
        Names some = names;
        return some == null || statement == null ? statement : some.statement(target, statement);
    }

    /** An address, screened. */
    public static String address(String address) {
        Names some = names;
        return some == null || address == null ? address : some.address(address);
    }

    /** A key of a claim, screened. */
    public static String key(String key) {
        Names some = names;
        return some == null || key == null ? key : some.key(key);
    }
}

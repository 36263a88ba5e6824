package org.disclosures.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.claim.Placeholders;
import org.disclosures.target.WithheldNames;

/** Takes the withheld name of a target out of texts, each as long as its column at most. */
final class NameRedaction {

    static final int LONGEST_STATEMENT = 4_000;

    private static final String ELLIPSIS = "…";
    private static final String NEUTRAL_KEY = "claim-";

    private final String target;
    private final String name;
    private final String description;
    private final WithheldNames names;
    private final List<Renaming> renamed;

    /**
     * @param target the target's id, which says nothing of the name
     * @param name the name
     * @param description what stands for it
     * @param renamed what got another id for its sake
     */
    NameRedaction(String target, String name, String description, List<Renaming> renamed) {
        this.target = target;
        this.name = name;
        this.names = new WithheldNames(Map.of(target, name));
        this.description = holds(true, description) ? ELLIPSIS : description;
        this.renamed = renamed;
    }

    String target() {
        return target;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    List<Renaming> renamed() {
        return renamed;
    }

    /** Whether a text holds the name; one about the target, whether it holds any word of it. */
    boolean holds(boolean aboutTarget, String text) {
        return names.in(text) || aboutTarget && names.of(target, text);
    }

    /** A text without the name; null for null. */
    String text(boolean aboutTarget, String text, int longest) {
        String left = without(aboutTarget, text, description);
        if (left != null && left.length() > longest) {
            left = without(aboutTarget, text, ELLIPSIS);
        }
        return left == null || left.length() <= longest ? left : cut(left, longest);
    }

    /** An address; null if the name is in it. */
    String address(String address) {
        return holds(false, address) ? null : address;
    }

    /** Whether a claim is about the target: it is the claim's own, or the statement names it. */
    boolean isAbout(String claimTarget, String statement) {
        return target.equals(claimTarget)
                || Placeholders.others(placed(statement)).contains(target)
                || names.in(statement);
    }

    /** A statement without the name: a placeholder stands for it. */
    String statement(String claimTarget, String statement) {
        String placed = placed(statement);
        boolean about = isAbout(claimTarget, placed);
        String placeholder = Placeholders.of(target, target.equals(claimTarget));
        String left = Placeholders.around(placed, words -> without(about, words, placeholder));
        if (left.length() > LONGEST_STATEMENT) {
            left = Placeholders.around(placed, words -> without(about, words, ELLIPSIS));
        }
        return left.length() > LONGEST_STATEMENT ? placeholder : left;
    }

    /** A key without the name: one that is made up if it holds the name. */
    String key(boolean aboutTarget, String key) {
        return holds(aboutTarget, key) ? NEUTRAL_KEY + Integer.toHexString(key.hashCode() & 0xFFFF) : key;
    }

    /** A key for good in the place of one that holds the name. */
    static String freshKey() {
        return NEUTRAL_KEY + freshId();
    }

    /** An id that says nothing. */
    static String freshId() {
        return UUID.randomUUID().toString();
    }

    // Statements name targets by their ids.
    private String placed(String statement) {
        String placed = statement;
        for (Renaming one : renamed) {
            if (one.isOf(Recorded.TARGET)) {
                placed = placed.replace(Placeholders.of(one.former(), false), Placeholders.of(one.id(), false));
            }
        }
        return placed;
    }

    private String without(boolean aboutTarget, String text, String replacement) {
        return aboutTarget ? names.without(target, text, replacement) : names.without(text, replacement);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}

package org.disclosures.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.access.ScreenedClaim;
import org.disclosures.claim.Placeholders;
import org.disclosures.record.RecordKinds;
import org.disclosures.target.WithheldNames;

/** Takes the withheld names of a target out of texts, each as long as its column at most. */
final class NameRedaction {

    static final int LONGEST_STATEMENT = 4_000;
    private static final int MOST_REMEMBERED = 100_000;

    private static final String NEUTRAL_KEY = "claim-";

    /**
     * Names of one target to redact, hidden together.
     *
     * @param target id of the target, which reveals nothing of the names
     * @param names at least one
     * @param wasShown true if contributors could read the names until they were hidden
     * @param since moment of hiding
     */
    record NamesToHide(String target, Set<String> names, boolean wasShown, Instant since) {

        /** The same names of a target that has got another id. */
        NamesToHide of(String id) {
            return new NamesToHide(id, names, wasShown, since);
        }
    }

    private final NamesToHide hidden;
    private final String description;
    private final WithheldNames names;
    private final List<IdRenaming> renamed;
    // Texts without the name, unchanged.
    private final Set<String> clean;

    /**
     * @param description the text that replaces the name
     * @param renamed the records that got another id because of the name
     */
    NameRedaction(NamesToHide hidden, String description, List<IdRenaming> renamed) {
        this(hidden, description, renamed, null);
    }

    private NameRedaction(NamesToHide hidden, String description, List<IdRenaming> renamed, Set<String> clean) {
        this.hidden = hidden;
        this.clean = clean;
        this.names = new WithheldNames(Map.of(hidden.target(), hidden.names()));
        this.description = holds(true, description) ? Placeholders.ELLIPSIS : description;
        this.renamed = renamed;
    }

    /**
     * A redaction that caches its results, for use by one thread on texts that often repeat, such as those of a record and its versions.
     */
    NameRedaction remembering() {
        return new NameRedaction(hidden, description, renamed, new HashSet<>());
    }

    NamesToHide hidden() {
        return hidden;
    }

    String target() {
        return hidden.target();
    }

    Set<String> hiddenNames() {
        return hidden.names();
    }

    String description() {
        return description;
    }

    List<IdRenaming> renamed() {
        return renamed;
    }

    /** True if a text holds the name or, in a text about the target, any word of it. */
    boolean holds(boolean aboutTarget, String text) {
        return isNamedIn(text) || aboutTarget && !isClean(text) && names.of(target(), text);
    }

    /** A text without the name; null for null. */
    String text(boolean aboutTarget, String text, int longest) {
        String left = without(aboutTarget, text, description);
        if (left != null && left.length() > longest) {
            left = without(aboutTarget, text, Placeholders.ELLIPSIS);
        }
        return left == null || left.length() <= longest ? left : cut(left, longest);
    }

    /** An address; null if the name is in it or, in a text about the target, any word of the name. */
    String address(boolean aboutTarget, String address) {
        return holds(aboutTarget, address) ? null : address;
    }

    /**
     * True if a claim is about the target: by its own target, by a reference in its statement, or because a text of it names the target.
     */
    boolean isAbout(ScreenedClaim claim) {
        return target().equals(claim.target())
                || claim.statement() != null
                        && Placeholders.others(placed(claim.statement())).contains(target())
                || isNamedIn(claim.statement())
                || isNamedIn(claim.others());
    }

    /** True if any text of one record names the target; nulls are skipped. */
    boolean isNamedIn(Collection<String> texts) {
        return texts.stream().anyMatch(this::isNamedIn);
    }

    private boolean isNamedIn(String text) {
        return !isClean(text) && names.in(text);
    }

    private boolean isClean(String text) {
        if (text == null) {
            return true;
        }
        if (clean == null) {
            return false;
        }
        boolean known = clean.contains(text);
        if (!known && !names.of(target(), text)) {
            if (clean.size() < MOST_REMEMBERED) {
                clean.add(text);
            }
            return true;
        }
        return known;
    }

    /** A statement with the name replaced by a placeholder. */
    String statement(boolean aboutTarget, String claimTarget, String statement) {
        String placed = placed(statement);
        boolean about = aboutTarget || isAbout(new ScreenedClaim(null, claimTarget, placed, List.of()));
        String placeholder = Placeholders.of(target(), target().equals(claimTarget));
        String left = Placeholders.around(placed, words -> without(about, words, placeholder));
        if (left.length() > LONGEST_STATEMENT) {
            left = Placeholders.around(placed, words -> without(about, words, Placeholders.ELLIPSIS));
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

    // Statements refer to targets by id.
    private String placed(String statement) {
        String placed = statement;
        for (IdRenaming one : renamed) {
            if (one.isOf(RecordKinds.TARGET)) {
                placed = placed.replace(Placeholders.of(one.former(), false), Placeholders.of(one.id(), false));
            }
        }
        return placed;
    }

    private String without(boolean aboutTarget, String text, String replacement) {
        if (isClean(text)) {
            return text;
        }
        return aboutTarget ? names.without(target(), text, replacement) : names.without(text, replacement);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}

package org.disclosures.claim;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders in statements for the names of targets: {@code {target}} for the claim's own, {@code {target:some-id}} for
 * another. They are filled in when a statement is shown, so that a statement never contains a withheld name.
 */
public final class Placeholders {

    private static final Pattern FORM = Pattern.compile("\\{target(?::([a-z0-9-]+))?}");

    private static final Pattern MEANT = Pattern.compile("\\{\\s*target", Pattern.CASE_INSENSITIVE);

    /** The text in place of a name that is left out. */
    public static final String ELLIPSIS = "…";

    private static final String STAND_IN = "\uFFFC";

    private Placeholders() {}

    /** The ids of the targets that a statement names besides its claim's own. */
    public static Set<String> others(String statement) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher matcher = FORM.matcher(statement);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                ids.add(matcher.group(1));
            }
        }
        return ids;
    }

    /** True if a statement names its claim's own target by a placeholder. */
    public static boolean own(String statement) {
        return statement.contains("{target}");
    }

    /** True if a statement contains a misspelled placeholder. */
    public static boolean misspelled(String statement) {
        return MEANT.matcher(FORM.matcher(statement).replaceAll("")).find();
    }

    /** The placeholder for a target in a statement, in the short form if the claim is about it. */
    public static String of(String target, boolean own) {
        return own ? "{target}" : "{target:" + target + "}";
    }

    /** Changes a statement except its placeholders; the change gets U+FFFC in place of each and must keep it. */
    public static String around(String statement, UnaryOperator<String> change) {
        Iterator<String> placeholders = FORM.matcher(statement)
                .results()
                .map(MatchResult::group)
                .toList()
                .iterator();
        String bare = FORM.matcher(statement.replace(STAND_IN, "")).replaceAll(STAND_IN);
        return Pattern.compile(STAND_IN)
                .matcher(change.apply(bare))
                .replaceAll(match -> Matcher.quoteReplacement(placeholders.next()));
    }

    /**
     * Fills in the placeholders of a statement. The name of a target without one is left out, since it may be withheld after the
     * statement was read.
     *
     * @param own the public name of the claim's own target; null if it has none
     * @param others the public names of other targets, by id
     */
    public static String fill(String statement, String own, Map<String, String> others) {
        return FORM.matcher(statement).replaceAll(match -> {
            String name = match.group(1) == null ? own : others.get(match.group(1));
            return Matcher.quoteReplacement(name == null ? ELLIPSIS : name);
        });
    }
}

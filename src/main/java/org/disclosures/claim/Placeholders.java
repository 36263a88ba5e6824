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
 * Stand-ins in statements for the names of targets: {@code {target}} for the claim's own, {@code {target:some-id}} for
 * another. They are filled in when a statement is shown, so that a withheld name is never written into one.
 */
public final class Placeholders {

    private static final Pattern FORM = Pattern.compile("\\{target(?::([a-z0-9-]+))?}");

    private static final Pattern MEANT = Pattern.compile("\\{\\s*target", Pattern.CASE_INSENSITIVE);

    /** The stand-in for a name that is left out. */
    public static final String ELLIPSIS = "…";

    private static final String STAND_IN = "\uFFFC";

    private Placeholders() {}

    /** The ids of the targets that a statement names beside its claim's own. */
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

    /** Whether a statement names its claim's own target through a placeholder. */
    public static boolean own(String statement) {
        return statement.contains("{target}");
    }

    /** Whether a statement holds something that was meant for a placeholder and is none. */
    public static boolean misspelled(String statement) {
        return MEANT.matcher(FORM.matcher(statement).replaceAll("")).find();
    }

    /** The placeholder for a target in a statement: its own form if the claim is about it. */
    public static String of(String target, boolean own) {
        return own ? "{target}" : "{target:" + target + "}";
    }

    /** Changes a statement but for its placeholders; the change sees U+FFFC in the place of each, and has to keep it. */
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
     * Fills a statement in. A target without a name is left out: its name may be withheld between the reading of the statement and
     * that of the names.
     *
     * @param own what the claim's own target is called in public; null if it has none
     * @param others what other targets are called in public, by id
     */
    public static String fill(String statement, String own, Map<String, String> others) {
        return FORM.matcher(statement).replaceAll(match -> {
            String name = match.group(1) == null ? own : others.get(match.group(1));
            return Matcher.quoteReplacement(name == null ? ELLIPSIS : name);
        });
    }
}

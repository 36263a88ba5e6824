package org.disclosures.target;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds and removes withheld names in texts for the public, in any spelling: any case, accents, endings, order and script; joined, spaced,
 * abbreviated, encoded, or disguised by invisible or look-alike characters. In a text about the person every word of the name reveals it,
 * and a text with the whole name is about the person. In other texts only the whole name does, since words of names are also words of
 * others, and no name of a single letter. In doubt, more is found rather than less. <p>The character U+FFFC separates names.
 */
public final class WithheldNames {

    private static final char OBJECT_REPLACEMENT = '\uFFFC';
    private static final int MOST_ROUNDS = 3;
    private static final String ENDS = ".!?\n\r;:…。！？؟";

    private final Set<String> targets;
    private final NameIndex words;
    private final NameIndex looks;

    /** @param names withheld names by the ids of their targets, each of which may have several */
    public WithheldNames(Map<String, Set<String>> names) {
        List<WithheldName> all = new ArrayList<>();
        names.forEach((target, some) -> all.add(new WithheldName(target, some)));
        this.targets = Set.copyOf(names.keySet());
        this.words = new NameIndex(
                all.stream().flatMap(name -> name.words().stream()).toList());
        this.looks = new NameIndex(
                all.stream().flatMap(name -> name.looks().stream()).toList());
    }

    /**
     * Beginnings of words, in lower case and Latin letters, one of which is in every id that contains a whole name; none of them is part of
     * another.
     */
    public static Set<String> partsOfIds(Collection<String> names) {
        Set<String> parts =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(part -> part));
        new WithheldName("", names)
                .words().stream()
                        .filter(word ->
                                word.weight() != WithheldName.NameWordWeight.BOUND && LetterFolding.isAscii(word.key()))
                        .forEach(word -> parts.add(word.key().substring(0, word.stem())));
        Set<String> shortest = new LinkedHashSet<>();
        for (String part : parts) {
            if (shortest.stream().noneMatch(part::contains)) {
                shortest.add(part);
            }
        }
        return shortest;
    }

    /** True if a text contains a whole withheld name; false for null. */
    public boolean in(String text) {
        return holds(Set.of(), text);
    }

    /** True if a text about a target contains any word of its withheld name; false for null. */
    public boolean of(String target, String text) {
        if (text == null || !targets.contains(target)) {
            return false;
        }
        NameText read = NameText.of(text);
        return !found(read, sightings(read, target), Set.of(target)).tokens().isEmpty();
    }

    /** True if a text about some targets contains a whole withheld name, or any word of theirs; false for null. */
    public boolean holds(Set<String> about, String text) {
        if (text == null || targets.isEmpty()) {
            return false;
        }
        NameText read = NameText.of(text);
        return !found(read, sightings(read, null), about).tokens().isEmpty();
    }

    /** The targets that are named by a whole name in any of some texts; nulls are passed over. */
    public Set<String> named(Collection<String> texts) {
        Set<String> named = new HashSet<>();
        for (String text : texts) {
            if (text != null && !targets.isEmpty()) {
                NameText read = NameText.of(text);
                sightings(read, null).forEach((name, seen) -> {
                    if (!new NameSightings(read, name, seen).whole().isEmpty()) {
                        named.add(name.target());
                    }
                });
            }
        }
        return named;
    }

    /** A text without the names in it, each replaced; null for null. */
    public String without(String text, String replacement) {
        return without(Set.of(), text, replacement);
    }

    /** A text about a target without any word of its name, nor names of others, each replaced; null for null. */
    public String without(String target, String text, String replacement) {
        return without(Set.of(target), text, replacement);
    }

    /** A text about some targets without any word of their names, nor names of others, each replaced; null for null. */
    public String without(Set<String> about, String text, String replacement) {
        if (text == null || targets.isEmpty()) {
            return text;
        }
        // Text in between may become a name once another is replaced; a text that does not become clean is replaced as
        // a whole.
        Set<String> ofThem = new HashSet<>(about);
        String left = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            NameText read = NameText.of(left);
            NameFindings found = found(read, sightings(read, null), ofThem);
            if (found.tokens().isEmpty()) {
                return left;
            }
            ofThem.addAll(found.named());
            left = replaced(left, replacement, read, found);
        }
        return holds(ofThem, left) ? replacement : left;
    }

    /**
     * Findings in a text.
     *
     * @param tokens tokens that belong to names
     * @param glued those of them after which one finding continues with the next token
     * @param named targets whose whole names occur
     */
    private record NameFindings(BitSet tokens, BitSet glued, Set<String> named) {}

    private static NameFindings found(
            NameText text, Map<WithheldName, List<NameSighting>> sightings, Set<String> about) {
        NameFindings found = new NameFindings(new BitSet(), new BitSet(), new HashSet<>());
        sightings.forEach((name, seen) -> {
            NameSightings its = new NameSightings(text, name, seen);
            List<int[]> spans = new ArrayList<>(its.whole());
            if (!spans.isEmpty()) {
                found.named().add(name.target());
            }
            if (!spans.isEmpty() || about.contains(name.target())) {
                spans.addAll(its.single());
            }
            for (int[] span : spans) {
                found.tokens().set(span[0], span[1] + 1);
                found.glued().set(span[0], span[1]);
            }
        });
        return found;
    }

    private Map<WithheldName, List<NameSighting>> sightings(NameText text, String only) {
        Map<WithheldName, List<NameSighting>> sightings = new HashMap<>();
        words.seek(text.plain(), sighting -> note(sighting, only, sightings));
        if (text.latin() != null) {
            words.seek(text.latin(), sighting -> note(sighting, only, sightings));
        }
        if (text.looks() != null) {
            looks.seek(text.looks(), sighting -> note(sighting, only, sightings));
        }
        return sightings;
    }

    private static void note(NameSighting sighting, String only, Map<WithheldName, List<NameSighting>> sightings) {
        WithheldName name = sighting.word().name();
        if (only == null || name.target().equals(only)) {
            sightings.computeIfAbsent(name, none -> new ArrayList<>()).add(sighting);
        }
    }

    private static String replaced(String text, String replacement, NameText read, NameFindings found) {
        StringBuilder left = new StringBuilder();
        int done = 0;
        for (int first = found.tokens().nextSetBit(0); first >= 0; ) {
            int last = first;
            while (found.tokens().get(last + 1) && (found.glued().get(last) || goesOn(read.between(last, last + 1)))) {
                last++;
            }
            int start = Math.max(done, read.tokens().get(first).start());
            left.append(text, done, start).append(replacement);
            done = Math.max(start, read.tokens().get(last).end());
            first = found.tokens().nextSetBit(last + 1);
        }
        return left.append(text, done, text.length()).toString();
    }

    private static boolean goesOn(String between) {
        return between.chars().noneMatch(unit -> unit == OBJECT_REPLACEMENT || ENDS.indexOf(unit) >= 0);
    }
}

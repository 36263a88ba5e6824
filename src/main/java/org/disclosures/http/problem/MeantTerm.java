package org.disclosures.http.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the allowed value that was probably meant by one that is not allowed. */
public final class MeantTerm {

    private static final int SHORTEST_PART = 4;
    private static final int LONGEST = 100;
    // Two exchanged neighbours are one step.
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private MeantTerm() {}

    /** The addition to the sentence of an error, such as “; perhaps `names` is meant”; empty if no allowed value is like the given one. */
    public static String hint(String given, Collection<String> allowed) {
        return of(given, allowed)
                .map(meant -> "; perhaps `" + meant + "` is meant")
                .orElse("");
    }

    /** The allowed value that is most like a given one, which may be null; empty if none is like it. */
    static Optional<String> of(String given, Collection<String> allowed) {
        if (given == null || given.isBlank() || given.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(given);
        Optional<String> near = allowed.stream()
                .filter(term -> DISTANCE.apply(plain, plain(term)) <= Math.min(2, plain.length() / 3))
                .min(Comparator.comparingInt(term -> DISTANCE.apply(plain, plain(term))));
        return near.or(() -> part(plain, allowed));
    }

    // “client” for “alleged-client”, unless it could be a part of several.
    private static Optional<String> part(String plain, Collection<String> allowed) {
        if (plain.length() < SHORTEST_PART) {
            return Optional.empty();
        }
        List<String> holding = allowed.stream()
                .filter(term -> plain(term).contains(plain)
                        || (plain(term).length() >= SHORTEST_PART && plain.contains(plain(term))))
                .toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}

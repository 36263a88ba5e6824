package org.disclosures.testing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The claims of the seed by their keys, in the order of its report. */
public final class SeedClaims {

    /** The one report of the seed. */
    public static final String REPORT = "israeli-defense-minister-to-visit-france-2021-07-27";

    /** Every key, in order. */
    public static final List<String> KEYS = List.of(
            "gantz-visit",
            "macron-spied-on",
            "gantz-parly",
            "rsf-moratorium",
            "merkel-restrictions",
            "macron-listed",
            "morocco-client",
            "gantz-planned",
            "security-meeting",
            "attal-serious",
            "attal-meeting",
            "macron-new-phone",
            "macron-several-numbers",
            "list-size",
            "list-obtained",
            "list-shared",
            "individuals-identified",
            "countries-identified",
            "journalists",
            "politicians",
            "executives",
            "activists",
            "heads-of-state",
            "employers",
            "cengiz-infected",
            "cengiz-timing",
            "khashoggi-earlier",
            "journalists-traces",
            "mexico-numbers",
            "middle-east-share",
            "chiefly-where",
            "also-listed");

    private static final Map<String, String> BY_ID =
            KEYS.stream().collect(Collectors.toMap(SeedClaims::id, Function.identity()));

    private SeedClaims() {}

    /** The id of the claim with a key. */
    public static String id(String key) {
        return KnownClaims.given(REPORT, key).toString();
    }

    /** The keys of claims, by their ids, in the order given. */
    public static List<String> keys(Collection<String> ids) {
        return ids.stream().map(BY_ID::get).toList();
    }

    /** The keys in a list: {@code a b}, {@code all}, {@code none}, or all {@code but a b}. */
    public static TreeSet<String> spelled(String list) {
        List<String> words = Arrays.asList(list.split(" "));
        return switch (words.get(0)) {
            case "all" -> new TreeSet<>(KEYS);
            case "none" -> new TreeSet<>();
            case "but" -> {
                TreeSet<String> others = new TreeSet<>(KEYS);
                words.subList(1, words.size()).forEach(others::remove);
                yield others;
            }
            default -> new TreeSet<>(words);
        };
    }
}

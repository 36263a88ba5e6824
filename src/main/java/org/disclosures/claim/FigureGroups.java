package org.disclosures.claim;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.disclosures.vocabulary.Assurance;

/** The groupings of claims about targets whose minimums the index knows. */
public enum FigureGroups {
    /** All claims in one group, with the key 1. */
    ALL(group -> 1),
    /** By category of the target. */
    CATEGORY(group -> group),
    /** By country of the target. */
    COUNTRY(group -> group),
    /** By evidence level. */
    ASSURANCE(group -> Arrays.stream(Assurance.values())
            .filter(level -> level.code().equals(group))
            .findFirst()
            .orElseThrow()),
    /** By technology. */
    TECHNOLOGY(group -> group),
    /** By disclosure of the report. */
    DISCLOSURE(group -> group);

    private final Function<String, Object> key;

    FigureGroups(Function<String, Object> key) {
        this.key = key;
    }

    /** The groups of a name; empty if there are none. */
    public static Optional<FigureGroups> of(String name) {
        return Arrays.stream(values())
                .filter(groups -> groups.name().equals(name))
                .findFirst();
    }

    /** The key of a group in the database. */
    public Object key(String group) {
        return key.apply(group);
    }
}

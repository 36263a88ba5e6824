package org.disclosures.editorial.transfer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.record.RecordKind;

/** Outcomes of the entries of a file, counted by kind. */
final class Counts {

    /** The outcome of an entry. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private final Map<RecordKind, int[]> counts = new TreeMap<>();

    void add(RecordKind kind, Outcome outcome) {
        counts.computeIfAbsent(kind, any -> new int[Outcome.values().length])[outcome.ordinal()]++;
    }

    /** True if any record was created or changed. */
    boolean any() {
        return counts.values().stream()
                .anyMatch(of -> of[Outcome.CREATED.ordinal()] + of[Outcome.CHANGED.ordinal()] > 0);
    }

    List<ImportCountView> views() {
        return counts.entrySet().stream()
                .map(of -> new ImportCountView(
                        of.getKey().collection(),
                        of.getValue()[Outcome.CREATED.ordinal()],
                        of.getValue()[Outcome.CHANGED.ordinal()],
                        of.getValue()[Outcome.UNCHANGED.ordinal()]))
                .toList();
    }
}

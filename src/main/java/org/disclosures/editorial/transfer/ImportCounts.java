package org.disclosures.editorial.transfer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.record.RecordKind;

/** Outcomes of the entries of a file, counted by kind. */
final class ImportCounts {

    private final Map<RecordKind, int[]> counts = new TreeMap<>();

    void add(RecordKind kind, ImportOutcome outcome) {
        counts.computeIfAbsent(kind, any -> new int[ImportOutcome.values().length])[outcome.ordinal()]++;
    }

    /** True if any record was created or changed. */
    boolean any() {
        return counts.values().stream()
                .anyMatch(of -> of[ImportOutcome.CREATED.ordinal()] + of[ImportOutcome.CHANGED.ordinal()] > 0);
    }

    List<ImportCountView> views() {
        return counts.entrySet().stream()
                .map(of -> new ImportCountView(
                        of.getKey().collection(),
                        of.getValue()[ImportOutcome.CREATED.ordinal()],
                        of.getValue()[ImportOutcome.CHANGED.ordinal()],
                        of.getValue()[ImportOutcome.UNCHANGED.ordinal()]))
                .toList();
    }
}

package org.disclosures.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.editorial.entry.EntryErrors;

/** Errors in a dataset file, each with its line. */
final class DatasetErrors implements EntryErrors {

    private record DatasetError(int line, String reason) {}

    private final String file;
    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final List<DatasetError> faults = new ArrayList<>();

    DatasetErrors(String file) {
        this.file = file;
    }

    /** Remembers the line that an entry of the file starts in. */
    void locate(Object entry, int line) {
        lines.put(entry, line);
    }

    /** Notes an error in an entry. */
    @Override
    public void add(Object entry, String field, String reason) {
        addAt(lines.getOrDefault(entry, 1), reason);
    }

    /** Notes an error in a line. */
    void addAt(int line, String reason) {
        faults.add(new DatasetError(line, reason));
    }

    /** Throws all errors noted, if any. */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new MalformedDatasetException(faults.stream()
                    .sorted(Comparator.comparingInt(DatasetError::line))
                    .distinct()
                    .map(fault -> file + ":" + fault.line() + ": " + fault.reason())
                    .collect(Collectors.joining("\n")));
        }
    }
}

package org.disclosures.editorial.reading;

import java.util.List;
import java.util.Map;

/** A value of a file, with the line that it starts in. */
public sealed interface FileNode {

    /** The line that it starts in, from 1. */
    int line();

    /** The type of a scalar. */
    enum ScalarKind {
        TEXT,
        INTEGER,
        OTHER,
        NULL
    }

    /** A plain value as it is written. */
    record ScalarNode(int line, ScalarKind kind, String text) implements FileNode {}

    /** Values by name. */
    record MappingNode(int line, Map<String, FileNode> fields) implements FileNode {}

    /** Values in order. */
    record SequenceNode(int line, List<FileNode> items) implements FileNode {}

    /** The text of a field of a mapping; null if there is none. */
    static String text(FileNode node, String field) {
        return node instanceof MappingNode mapping
                        && mapping.fields().get(field) instanceof ScalarNode scalar
                        && scalar.kind() != ScalarKind.NULL
                ? scalar.text()
                : null;
    }

    /** The line of the value at a path such as {@code places[0].country}; if it is missing, the line of its parent. */
    static int line(FileNode root, String path) {
        FileNode at = root;
        int line = root.line();
        for (String step : path.split("[.\\[\\]]+")) {
            FileNode next = at instanceof MappingNode mapping ? mapping.fields().get(step) : null;
            if (at instanceof SequenceNode sequence && step.matches("\\d{1,9}")) {
                int place = Integer.parseInt(step);
                next = place < sequence.items().size() ? sequence.items().get(place) : null;
            }
            if (next == null) {
                return line;
            }
            at = next;
            line = at.line();
        }
        return line;
    }
}

package org.disclosures.editorial.reading;

import java.util.List;
import java.util.Map;

/** A value of a file, with the line that it starts in. */
public sealed interface Node {

    /** The line that it starts in, from 1. */
    int line();

    /** The type of a scalar. */
    enum Kind {
        TEXT,
        INTEGER,
        OTHER,
        NULL
    }

    /** A plain value as it is written. */
    record Scalar(int line, Kind kind, String text) implements Node {}

    /** Values by name. */
    record Mapping(int line, Map<String, Node> fields) implements Node {}

    /** Values in order. */
    record Sequence(int line, List<Node> items) implements Node {}

    /** The text of a field of a mapping; null if there is none. */
    static String text(Node node, String field) {
        return node instanceof Mapping mapping
                        && mapping.fields().get(field) instanceof Scalar scalar
                        && scalar.kind() != Kind.NULL
                ? scalar.text()
                : null;
    }

    /** The line of the value at a path such as {@code places[0].country}; if it is missing, the line of its parent. */
    static int line(Node root, String path) {
        Node at = root;
        int line = root.line();
        for (String step : path.split("[.\\[\\]]+")) {
            Node next = at instanceof Mapping mapping ? mapping.fields().get(step) : null;
            if (at instanceof Sequence sequence && step.matches("\\d{1,9}")) {
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

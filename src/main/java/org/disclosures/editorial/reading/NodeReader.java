package org.disclosures.editorial.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one entry after the other into memory, each of a bounded number of values. */
public final class NodeReader {

    /** More values than any entry that fits has. */
    private static final int MOST_VALUES = 2_000;

    private final JsonParser parser;
    private final int linesBefore;
    private final ReadingFaults faults;
    private String entry;
    private int left;

    /** @param linesBefore number of lines of the file before those that the parser reads */
    public NodeReader(JsonParser parser, int linesBefore, ReadingFaults faults) {
        this.parser = parser;
        this.linesBefore = linesBefore;
        this.faults = faults;
    }

    /** The line of the current token. */
    int line() {
        return linesBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** Reads the value that starts at the current token, and notes its errors. */
    public Node read(String path) throws IOException {
        entry = path;
        left = MOST_VALUES;
        Node node = node("", line());
        if (left < 0) {
            fault(
                    node.line(),
                    "",
                    "The entry has too many values; split it or remove some.",
                    "at most " + MOST_VALUES + " values");
        }
        return node;
    }

    /** True if the last value read was truncated. */
    public boolean cut() {
        return left < 0;
    }

    // The value of a field has the position of the field.
    private Node node(String path, int line) throws IOException {
        if (--left < 0) {
            parser.skipChildren();
            return new Node.Scalar(line, Node.Kind.NULL, null);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(line, path);
            case START_ARRAY -> sequence(line, path);
            default -> scalar(line, path);
        };
    }

    private Node mapping(int line, String path) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String field = path.isEmpty() ? name : path + "." + name;
            int at = line();
            parser.nextToken();
            Node value = node(field, at);
            if (left >= 0 && fields.putIfAbsent(name, value) != null) {
                fault(at, field, "The field occurs twice; remove one of them.", "each field once");
            }
        }
        return new Node.Mapping(line, fields);
    }

    private Node sequence(int line, String path) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node item = node(path + "[" + items.size() + "]", line());
            if (left >= 0) {
                items.add(item);
            }
        }
        return new Node.Sequence(line, items);
    }

    private Node scalar(int line, String path) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            fault(
                    line,
                    path,
                    "The value is a YAML alias, which is not supported; write out the value itself.",
                    "the value itself");
            return new Node.Scalar(line, Node.Kind.NULL, null);
        }
        Node.Kind kind =
                switch (parser.currentToken()) {
                    case VALUE_STRING -> Node.Kind.TEXT;
                    case VALUE_NUMBER_INT -> Node.Kind.INTEGER;
                    case VALUE_NULL -> Node.Kind.NULL;
                    default -> Node.Kind.OTHER;
                };
        return new Node.Scalar(line, kind, kind == Node.Kind.NULL ? null : parser.getText());
    }

    private void fault(int line, String field, String reason, String expected) {
        faults.add(new ReadingFaults.Place(line, entry), field, null, reason, expected);
    }
}

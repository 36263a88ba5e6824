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
public final class FileNodeReader {

    /** More values than any entry that fits has. */
    private static final int MOST_VALUES = 2_000;

    private final JsonParser parser;
    private final int linesBefore;
    private final FileErrors errors;
    private String entry;
    private int left;

    /** @param linesBefore number of lines of the file before those that the parser reads */
    public FileNodeReader(JsonParser parser, int linesBefore, FileErrors errors) {
        this.parser = parser;
        this.linesBefore = linesBefore;
        this.errors = errors;
    }

    /** The line of the current token. */
    int line() {
        return linesBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** Reads the value that starts at the current token, and notes its errors. */
    public FileNode read(String path) throws IOException {
        entry = path;
        left = MOST_VALUES;
        FileNode node = node("", line());
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
    private FileNode node(String path, int line) throws IOException {
        if (--left < 0) {
            parser.skipChildren();
            return new FileNode.ScalarNode(line, FileNode.ScalarKind.NULL, null);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(line, path);
            case START_ARRAY -> sequence(line, path);
            default -> scalar(line, path);
        };
    }

    private FileNode mapping(int line, String path) throws IOException {
        Map<String, FileNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String field = path.isEmpty() ? name : path + "." + name;
            int at = line();
            parser.nextToken();
            FileNode value = node(field, at);
            if (left >= 0 && fields.putIfAbsent(name, value) != null) {
                fault(at, field, "The field occurs twice; remove one of them.", "each field once");
            }
        }
        return new FileNode.MappingNode(line, fields);
    }

    private FileNode sequence(int line, String path) throws IOException {
        List<FileNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            FileNode item = node(path + "[" + items.size() + "]", line());
            if (left >= 0) {
                items.add(item);
            }
        }
        return new FileNode.SequenceNode(line, items);
    }

    private FileNode scalar(int line, String path) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            fault(
                    line,
                    path,
                    "The value is a YAML alias, which is not supported; write out the value itself.",
                    "the value itself");
            return new FileNode.ScalarNode(line, FileNode.ScalarKind.NULL, null);
        }
        FileNode.ScalarKind kind =
                switch (parser.currentToken()) {
                    case VALUE_STRING -> FileNode.ScalarKind.TEXT;
                    case VALUE_NUMBER_INT -> FileNode.ScalarKind.INTEGER;
                    case VALUE_NULL -> FileNode.ScalarKind.NULL;
                    default -> FileNode.ScalarKind.OTHER;
                };
        return new FileNode.ScalarNode(line, kind, kind == FileNode.ScalarKind.NULL ? null : parser.getText());
    }

    private void fault(int line, String field, String reason, String expected) {
        errors.add(line, entry, field, null, reason, expected);
    }
}

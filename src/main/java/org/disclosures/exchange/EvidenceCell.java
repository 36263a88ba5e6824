package org.disclosures.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The notation of evidence in a cell, such as {@code document | title=The contract | url=https://example.org/1}: pieces are separated by
 * semicolons, and the fields of a piece by vertical bars. A backslash precedes a semicolon, bar or backslash that is part of a value.
 */
public final class EvidenceCell {

    private static final char BETWEEN_PIECES = ';';
    private static final char BETWEEN_FIELDS = '|';
    private static final char BEFORE_VALUE = '=';
    private static final char ESCAPE = '\\';

    private EvidenceCell() {}

    /** Adds a field to a piece of evidence. */
    static void add(StringBuilder piece, String field, String value) {
        piece.append(' ').append(BETWEEN_FIELDS).append(' ').append(field).append(BEFORE_VALUE);
        for (char character : value.toCharArray()) {
            if (isEscaped(character)) {
                piece.append(ESCAPE);
            }
            piece.append(character);
        }
    }

    /** The pieces of evidence in a cell, each by the names of its fields; a field without a name is its kind. */
    public static List<Map<String, String>> read(String cell) {
        List<Map<String, String>> pieces = new ArrayList<>();
        Map<String, String> piece = new LinkedHashMap<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character == ESCAPE && i + 1 < cell.length() && isEscaped(cell.charAt(i + 1))) {
                field.append(cell.charAt(++i));
            } else if (character == BETWEEN_FIELDS || character == BETWEEN_PIECES) {
                put(piece, field);
                if (character == BETWEEN_PIECES) {
                    end(pieces, piece);
                    piece = new LinkedHashMap<>();
                }
            } else {
                field.append(character);
            }
        }
        put(piece, field);
        end(pieces, piece);
        return pieces;
    }

    private static void put(Map<String, String> piece, StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        int value = text.indexOf(BEFORE_VALUE);
        String name = value < 0 ? "kind" : text.substring(0, value).strip();
        String content = text.substring(value + 1).strip();
        if (!content.isEmpty()) {
            // A second value gets a name that no field has, and is refused.
            piece.put(piece.containsKey(name) ? name + " twice" : name, content);
        }
    }

    private static boolean isEscaped(char character) {
        return character == BETWEEN_PIECES || character == BETWEEN_FIELDS || character == ESCAPE;
    }

    // A trailing separator adds nothing.
    private static void end(List<Map<String, String>> pieces, Map<String, String> piece) {
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }
}

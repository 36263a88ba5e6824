package org.disclosures.seed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Remembers the line of every field and value that it passes, by JSON pointer (RFC 6901). */
final class LineParser extends JsonParserDelegate {

    private final Map<String, Integer> lines = new HashMap<>();

    LineParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token != null && !token.isStructEnd()) {
            lines.putIfAbsent(getParsingContext().pathAsPointer().toString(), line());
        }
        return token;
    }

    /** The line of the current token. */
    int line() {
        return Math.max(1, currentTokenLocation().getLineNr());
    }

    /** The line of what a pointer points at; where the file lacks that, of what would hold it. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }
}

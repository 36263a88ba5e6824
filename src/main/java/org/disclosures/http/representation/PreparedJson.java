package org.disclosures.http.representation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A value whose JSON is finished: Jackson writes the bytes as they are. */
@JsonSerialize(using = PreparedJson.PreparedJsonWriter.class)
public final class PreparedJson {

    private final byte[] json;

    /** @param json one value in UTF-8, as Jackson would write it; must not be changed afterwards */
    public PreparedJson(byte[] json) {
        this.json = json;
    }

    /** Begins to read the JSON. */
    public JsonParser parse(JsonFactory factory) throws IOException {
        return factory.createParser(json);
    }

    /** The JSON. */
    @Override
    public String toString() {
        return new String(json, StandardCharsets.UTF_8);
    }

    static final class PreparedJsonWriter extends JsonSerializer<PreparedJson> {

        @Override
        public void serialize(PreparedJson value, JsonGenerator out, SerializerProvider serializers)
                throws IOException {
            if (out instanceof TokenBuffer) {
                // A conversion to a tree parses the JSON there.
                try (JsonParser parser = out.getCodec().getFactory().createParser(value.json)) {
                    parser.nextToken();
                    out.copyCurrentStructure(parser);
                }
            } else {
                out.writeRawValue(new RawJson(value.json));
            }
        }
    }

    private record RawJson(byte[] json) implements SerializableString {

        private static final int TOO_LITTLE_ROOM = -1;

        @Override
        public String getValue() {
            return new String(json, StandardCharsets.UTF_8);
        }

        @Override
        public int charLength() {
            return getValue().length();
        }

        @Override
        public byte[] asUnquotedUTF8() {
            return json;
        }

        @Override
        public int appendUnquotedUTF8(byte[] buffer, int offset) {
            if (json.length > buffer.length - offset) {
                return TOO_LITTLE_ROOM;
            }
            System.arraycopy(json, 0, buffer, offset, json.length);
            return json.length;
        }

        @Override
        public int appendUnquoted(char[] buffer, int offset) {
            String value = getValue();
            if (value.length() > buffer.length - offset) {
                return TOO_LITTLE_ROOM;
            }
            value.getChars(0, value.length(), buffer, offset);
            return value.length();
        }

        @Override
        public int writeUnquotedUTF8(OutputStream out) throws IOException {
            out.write(json);
            return json.length;
        }

        @Override
        public int putUnquotedUTF8(ByteBuffer buffer) {
            if (json.length > buffer.remaining()) {
                return TOO_LITTLE_ROOM;
            }
            buffer.put(json);
            return json.length;
        }

        @Override
        public char[] asQuotedChars() {
            throw neverText();
        }

        @Override
        public byte[] asQuotedUTF8() {
            throw neverText();
        }

        @Override
        public int appendQuotedUTF8(byte[] buffer, int offset) {
            throw neverText();
        }

        @Override
        public int appendQuoted(char[] buffer, int offset) {
            throw neverText();
        }

        @Override
        public int writeQuotedUTF8(OutputStream out) {
            throw neverText();
        }

        @Override
        public int putQuotedUTF8(ByteBuffer buffer) {
            throw neverText();
        }

        private static UnsupportedOperationException neverText() {
            return new UnsupportedOperationException("Raw JSON cannot be written as a quoted string");
        }
    }
}

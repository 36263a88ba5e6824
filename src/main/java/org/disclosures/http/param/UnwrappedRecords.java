package org.disclosures.http.param;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.disclosures.http.record.RecordFields;

/** Refuses unknown fields of records with unwrapped components, which Jackson reads without noticing them. */
final class UnwrappedRecords extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        Class<?> type = description.getBeanClass();
        return type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(RecordFields::isUnwrapped)
                ? new KnownFields(deserializer)
                : deserializer;
    }

    private static final class KnownFields extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        KnownFields(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new KnownFields(deserializer);
        }

        @Override
        public Collection<Object> getKnownPropertyNames() {
            return List.copyOf(RecordFields.of(handledType()).keySet());
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return super.deserialize(parser, context);
            }
            try (TokenBuffer whole = context.bufferAsCopyOfValue(parser)) {
                check(whole, context);
                try (JsonParser again = whole.asParserOnFirstToken()) {
                    return super.deserialize(again, context);
                }
            }
        }

        private void check(TokenBuffer whole, DeserializationContext context) throws IOException {
            try (JsonParser fields = whole.asParserOnFirstToken()) {
                for (String name = fields.nextFieldName(); name != null; name = fields.nextFieldName()) {
                    if (!RecordFields.of(handledType()).containsKey(name)) {
                        context.handleUnknownProperty(fields, this, handledType(), name);
                    }
                    fields.nextToken();
                    fields.skipChildren();
                }
            }
        }
    }
}

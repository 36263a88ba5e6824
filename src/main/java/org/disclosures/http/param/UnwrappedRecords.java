package org.disclosures.http.param;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.http.record.FormerFieldException;
import org.disclosures.http.record.FormerFields;
import org.disclosures.http.record.RecordFields;

/**
 * Refuses unknown fields of records with unwrapped components, which Jackson reads without noticing them, and reads the {@linkplain
 * FormerFields former fields} of all records.
 */
final class UnwrappedRecords extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        Class<?> type = description.getBeanClass();
        if (!type.isRecord()) {
            return deserializer;
        }
        if (Arrays.stream(type.getRecordComponents()).anyMatch(RecordFields::isUnwrapped)) {
            return new KnownFields(deserializer);
        }
        return FormerFields.of(type).isEmpty() ? deserializer : new RenamedFields(deserializer);
    }

    /** Reads former fields. */
    private static class RenamedFields extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        RenamedFields(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new RenamedFields(deserializer);
        }

        // The owner of an unwrapped component has read its former fields already.
        @Override
        @SuppressWarnings("unchecked")
        public JsonDeserializer<Object> unwrappingDeserializer(NameTransformer unwrapper) {
            return (JsonDeserializer<Object>) getDelegatee().unwrappingDeserializer(unwrapper);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return super.deserialize(parser, context);
            }
            try (TokenBuffer whole = renamed(context.bufferAsCopyOfValue(parser), context)) {
                check(whole, context);
                try (JsonParser again = whole.asParserOnFirstToken()) {
                    return super.deserialize(again, context);
                }
            }
        }

        /** Refuses fields that the deserializer itself would not notice. */
        void check(TokenBuffer whole, DeserializationContext context) throws IOException {}

        private TokenBuffer renamed(TokenBuffer whole, DeserializationContext context) throws IOException {
            Map<String, String> former = FormerFields.of(handledType());
            Set<String> given = new HashSet<>();
            try (JsonParser fields = whole.asParserOnFirstToken()) {
                for (String name = fields.nextFieldName(); name != null; name = fields.nextFieldName()) {
                    given.add(name);
                    fields.nextToken();
                    fields.skipChildren();
                }
            }
            if (Collections.disjoint(given, former.keySet())) {
                return whole;
            }
            TokenBuffer renamed = context.bufferForInputBuffering(whole.asParser());
            try (JsonParser fields = whole.asParserOnFirstToken()) {
                renamed.writeStartObject();
                for (String name = fields.nextFieldName(); name != null; name = fields.nextFieldName()) {
                    String list = former.get(name);
                    if (list != null && given.contains(list)) {
                        throw new FormerFieldException(fields, handledType(), name, list);
                    }
                    boolean none = fields.nextToken() == JsonToken.VALUE_NULL;
                    renamed.writeFieldName(list == null ? name : list);
                    if (list == null) {
                        renamed.copyCurrentStructure(fields);
                    } else {
                        renamed.writeStartArray();
                        if (!none) {
                            renamed.copyCurrentStructure(fields);
                        }
                        renamed.writeEndArray();
                    }
                }
                renamed.writeEndObject();
            }
            return renamed;
        }
    }

    /** Reads former fields, and refuses unknown ones. */
    private static final class KnownFields extends RenamedFields {

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
        void check(TokenBuffer whole, DeserializationContext context) throws IOException {
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

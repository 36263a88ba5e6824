package org.disclosures.http.param;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads bodies strictly: no conversion between strings and numbers, no numbers for dates, no duplicate fields, and nothing after the body.
 * Texts must be storable in PostgreSQL and readable, and lose {@linkplain TextBlanks blanks} at their ends.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    // Longer numbers are refused by the reader of JSON. Three zeros after a point are thousands in some languages.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(-?\\d{1,1000})(?:\\.0{1,2})?");

    // Registered last: of two modules for dates, the later one is used.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (LogicalType type : new LogicalType[] {LogicalType.Integer, LogicalType.Boolean, LogicalType.Enum}) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        }
        for (LogicalType type : new LogicalType[] {LogicalType.Integer, LogicalType.Boolean}) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        SimpleModule module = new SimpleModule("strict bodies");
        module.setDeserializerModifier(new UnwrappedRecords());
        module.addDeserializer(Long.class, new WholeNumberDeserializer<>(Long.class, BigInteger::longValueExact));
        module.addDeserializer(Integer.class, new WholeNumberDeserializer<>(Integer.class, BigInteger::intValueExact));
        module.addDeserializer(String.class, new StrictTextDeserializer<>(String.class, StrictJson::readable));
        module.addDeserializer(LocalDate.class, new StrictTextDeserializer<>(LocalDate.class, LocalDate::parse));
        module.addDeserializer(
                Instant.class,
                new StrictTextDeserializer<>(
                        // The precision of moments in the databases.
                        Instant.class, text -> Instant.parse(text).truncatedTo(ChronoUnit.MICROS)));
        mapper.registerModule(module);
    }

    /** True if a text has unreadable characters: control characters other than line breaks and tabs, and lone surrogates. */
    public static boolean isUnreadable(String text) {
        return text.codePoints()
                .anyMatch(character -> character != '\n'
                        && character != '\t'
                        && (Character.getType(character) == Character.CONTROL
                                || Character.getType(character) == Character.SURROGATE));
    }

    /** The digits of a whole number, with its sign; one or two decimals that are naught, as generators write them, are left out. Null for any other text. */
    public static String wholeNumber(String text) {
        Matcher number = WHOLE_NUMBER.matcher(text);
        return number.matches() ? number.group(1) : null;
    }

    private static String readable(String text) {
        if (isUnreadable(text)) {
            throw new IllegalArgumentException("unreadable");
        }
        return TextBlanks.strip(text);
    }

    private static final class StrictTextDeserializer<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        StrictTextDeserializer(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            }
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException | IllegalArgumentException malformed) {
                throw context.weirdStringException(parser.getText(), _valueClass, "unreadable");
            }
        }
    }

    // A number that is too large is an error in its field, not one of the whole body.
    private static final class WholeNumberDeserializer<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<BigInteger, T> narrow;

        WholeNumberDeserializer(Class<T> type, Function<BigInteger, T> narrow) {
            super(type);
            this.narrow = narrow;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String decimal = parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) ? wholeNumber(parser.getText()) : null;
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && decimal == null) {
                return (T) context.handleWeirdStringValue(_valueClass, parser.getText(), "fractional");
            }
            // Some clients of reconciliation send numbers as texts.
            if (decimal == null && !parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return (T) NumberDeserializers.find(_valueClass, _valueClass.getName())
                        .deserialize(parser, context);
            }
            try {
                return narrow.apply(decimal == null ? parser.getBigIntegerValue() : new BigInteger(decimal));
            } catch (ArithmeticException | StreamConstraintsException large) {
                return (T) context.handleWeirdStringValue(_valueClass, parser.getText(), "too large");
            }
        }
    }
}

package org.disclosures.seed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.editorial.entry.DatasetFile;
import org.disclosures.http.Term;
import org.disclosures.http.param.StrictJson;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a dataset file (YAML 1.2, of which JSON is a part) and checks each entry for itself. */
@ApplicationScoped
class DatasetReader {

    private final Validator validator;

    DatasetReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * Reads a file.
     *
     * @param content the file's bytes
     * @param faults takes the faults found and the lines of the entries
     * @throws MalformedDatasetException if the file cannot be read at all
     */
    DatasetFile read(InputStream content, DatasetFaults faults) throws IOException {
        try (LineParser parser = new LineParser(mapper(faults).createParser(text(content.readAllBytes(), faults)))) {
            return read(parser, faults);
        }
    }

    private static String text(byte[] content, DatasetFaults faults) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException malformed) {
            faults.addAt(1, "The file is no text in UTF-8.");
            faults.throwIfAny();
            throw malformed;
        }
    }

    private DatasetFile read(LineParser parser, DatasetFaults faults) throws IOException {
        try {
            DatasetFile file = parser.nextToken() == null ? null : parser.readValueAs(DatasetFile.class);
            if (file == null) {
                faults.addAt(1, "The file is empty.");
                faults.throwIfAny();
            }
            if (parser.nextToken() != null) {
                faults.addAt(parser.line(), "A file holds one document, and here a second one starts.");
            }
            validator
                    .validate(file)
                    .forEach(violation ->
                            faults.addAt(parser.line(pointer(violation.getPropertyPath())), reason(violation)));
            return file;
        } catch (JacksonException malformed) {
            faults.addAt(line(malformed, parser), reason(malformed));
            faults.throwIfAny();
            throw malformed;
        }
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String reason(ConstraintViolation<?> violation) {
        if (violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue) {
            return violation.getMessage();
        }
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = node.getKind() == ElementKind.PROPERTY ? node.getName() : field;
        }
        return field + ": " + violation.getMessage();
    }

    private static int line(JacksonException malformed, LineParser parser) {
        if (yaml(malformed) instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return yaml.getProblemMark().getLine() + 1;
        }
        if (malformed instanceof MismatchedInputException mismatched) {
            return parser.line(mismatched.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining()));
        }
        return parser.line();
    }

    // What the parser below Jackson met; null if the file is YAML.
    private static YAMLException yaml(Throwable malformed) {
        Throwable cause = malformed;
        while (cause != null && !(cause instanceof YAMLException)) {
            cause = cause.getCause();
        }
        return (YAMLException) cause;
    }

    private static String reason(JacksonException malformed) {
        YAMLException yaml = yaml(malformed);
        if (yaml != null) {
            String problem = yaml instanceof MarkedYAMLException marked ? marked.getProblem() : yaml.getMessage();
            return "This is no YAML: " + problem.lines().findFirst().orElse("it cannot be read") + ".";
        }
        String path = malformed instanceof JsonMappingException mapping ? path(mapping) : "";
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            return path + "There is no such field; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (malformed instanceof InvalidFormatException invalid) {
            return invalid.getTargetType() == String.class
                    ? path + "A text has no control characters."
                    : path + "“" + invalid.getValue() + "” is not " + wanted(invalid.getTargetType()) + ".";
        }
        if (malformed instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return path + "Here belongs " + wanted(mismatched.getTargetType()) + ".";
        }
        return path + malformed.getOriginalMessage().lines().findFirst().orElse("The file cannot be read.");
    }

    private static String path(JsonMappingException malformed) {
        String path = malformed.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(term -> ((Term) term).code())
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "a mapping";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (type == LocalDate.class) {
            return "a date such as 2021-07-27";
        }
        return type == Instant.class ? "a time such as 2021-07-27T06:00:00Z" : "a plain text";
    }

    private static ObjectMapper mapper(DatasetFaults faults) {
        SimpleModule located = new SimpleModule();
        located.setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
                return bean.getBeanClass().isRecord() ? new Locating(deserializer, faults) : deserializer;
            }
        });
        located.addDeserializer(
                LocalDate.class, new FromText<>(LocalDate.class, text -> parsed(text, LocalDate::parse)));
        located.addDeserializer(Instant.class, new FromText<>(Instant.class, text -> parsed(text, Instant::parse)));
        located.addDeserializer(String.class, new FromText<>(String.class, DatasetReader::readable));
        return YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(located)
                .build();
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    // Without what PostgreSQL cannot store or nobody can read.
    private static Optional<String> readable(String text) {
        return StrictJson.isUnreadable(text) ? Optional.empty() : Optional.of(text);
    }

    /** Reads a value from how it is written: a bare number is never taken for days or seconds since 1970. */
    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, Optional<T>> parse;

        FromText(Class<T> type, Function<String, Optional<T>> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()) {
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            }
            String text = parser.getText();
            return parse.apply(text).orElseThrow(() -> context.weirdStringException(text, _valueClass, "unreadable"));
        }
    }

    /** Remembers the line of every entry that it reads. */
    private static final class Locating extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final transient DatasetFaults faults;

        Locating(JsonDeserializer<?> delegate, DatasetFaults faults) {
            super(delegate);
            this.faults = faults;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Locating(delegate, faults);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            int line = parser.currentTokenLocation().getLineNr();
            Object entry = super.deserialize(parser, context);
            faults.locate(entry, line);
            return entry;
        }
    }
}

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
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.disclosures.http.Term;

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
        try {
            DatasetFile file = mapper(faults).readValue(content, DatasetFile.class);
            if (file == null) {
                faults.add(1, "The file is empty.");
                faults.throwIfAny();
            }
            validator.validate(file).forEach(violation -> {
                String field = violation.getPropertyPath().toString();
                String name = field.substring(field.lastIndexOf('.') + 1);
                faults.add(violation.getLeafBean(), name + ": " + violation.getMessage());
            });
            return file;
        } catch (JacksonException malformed) {
            faults.add(
                    malformed.getLocation() == null
                            ? 1
                            : Math.max(1, malformed.getLocation().getLineNr()),
                    reason(malformed));
            faults.throwIfAny();
            throw malformed;
        }
    }

    private static String reason(JacksonException malformed) {
        String path = malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                                .map(step -> step.getFieldName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : "." + step.getFieldName())
                                .collect(Collectors.joining())
                                .replaceFirst("^\\.", "")
                        + ": "
                : "";
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            return path + "There is no such field; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (malformed instanceof InvalidFormatException invalid
                && invalid.getTargetType().isEnum()) {
            return path + "“" + invalid.getValue() + "” is not one of "
                    + Arrays.stream(invalid.getTargetType().getEnumConstants())
                            .map(term -> ((Term) term).code())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (malformed instanceof InvalidFormatException invalid) {
            return path + "“" + invalid.getValue() + "” cannot be read as a "
                    + invalid.getTargetType().getSimpleName() + ".";
        }
        return path + malformed.getOriginalMessage().lines().findFirst().orElse("The file cannot be read.");
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
        return YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(new JavaTimeModule())
                .addModule(located)
                .build();
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

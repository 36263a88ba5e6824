package org.disclosures.http.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.disclosures.http.param.ParameterValues;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds to schemas and parameters what the scanner cannot read from code. */
final class SchemaCompletion {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    // The pattern for “not blank” is the only one meant to match a part.
    private static final String ANY_TEXT = "\\S";
    private static final String OPTIONAL = "absent";
    private static final int MOST_VALUES = ParameterValues.MOST_VALUES;
    private static final int LONGEST_ID = 100;
    private static final List<String> IDENTITY = List.of("id", "name", "href");

    private SchemaCompletion() {}

    /**
     * Completes a schema: adds the codes of enumerations, makes references stand alone, and marks a property as required unless its own
     * description says when it is absent, so that readers and generated clients agree.
     */
    static void complete(Schema schema) {
        codes(schema);
        anchor(schema);
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            schema.setProperties(inOrder(properties));
            schema.getProperties().forEach((name, property) -> {
                plainReference(property);
                String description = property.getDescription();
                if (description == null || !description.contains(OPTIONAL)) {
                    schema.addRequired(name);
                } else {
                    // A property that gets a default when absent is never null, which the scanner takes for required.
                    schema.removeRequired(name);
                }
                anchor(property);
            });
            // The scanner adds some required properties itself, and would repeat them.
            schema.setRequired(
                    schema.getRequired() == null
                            ? null
                            : schema.getRequired().stream().distinct().toList());
        }
    }

    // The scanner mixes up the properties of unwrapped records, differently on different machines.
    private static Map<String, Schema> inOrder(Map<String, Schema> properties) {
        List<String> names = List.copyOf(properties.keySet());
        if (!names.containsAll(IDENTITY) || names.subList(0, IDENTITY.size()).equals(IDENTITY)) {
            return properties;
        }
        Map<String, Schema> ordered = new LinkedHashMap<>();
        IDENTITY.forEach(name -> ordered.put(name, properties.get(name)));
        new TreeMap<>(properties).forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** Completes a parameter: ids have an end, lists may be separated by commas. */
    static void complete(Parameter parameter) {
        Schema schema = parameter.getSchema();
        plainReference(schema);
        codes(schema);
        anchor(schema);
        if (parameter.getIn() == Parameter.In.PATH) {
            schema.setMaxLength(LONGEST_ID);
        } else if (isArray(schema)) {
            plainReference(schema.getItems());
            schema.setMaxItems(MOST_VALUES);
            parameter.setStyle(Parameter.Style.FORM);
            parameter.setExplode(false);
        }
    }

    private static boolean isArray(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY);
    }

    private static void plainReference(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
    }

    // Patterns of JSON Schema are not anchored, but the whole value has to match.
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(ANY_TEXT) && !pattern.startsWith("^")) {
            schema.setPattern("^(" + pattern + ")$");
        }
        if (schema.getItems() != null) {
            anchor(schema.getItems());
        }
    }

    private static void codes(Schema schema) {
        List<Object> constants = schema.getEnumeration();
        if (constants != null
                && constants.stream()
                        .allMatch(constant ->
                                CONSTANT.matcher(constant.toString()).matches())) {
            schema.setEnumeration(constants.stream()
                    .<Object>map(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
    }
}

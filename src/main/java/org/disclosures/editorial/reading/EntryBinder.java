package org.disclosures.editorial.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.disclosures.http.Term;
import org.disclosures.http.param.Blanks;
import org.disclosures.http.param.StrictJson;

/**
 * Makes entries from parsed values. Unlike a deserializer it does not stop at the first value that does not fit: it reports every error of
 * an entry, once.
 */
@ApplicationScoped
public class EntryBinder {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Validator validator;
    private final Map<Class<?>, Form> forms = new ConcurrentHashMap<>();

    public EntryBinder(Validator validator) {
        this.validator = validator;
    }

    /** The notation of values. */
    public enum Style {
        /** A text may be written like a number, and a number like a text. */
        PLAIN,
        /** As in JSON: strings are quoted, numbers are not. */
        STRICT
    }

    private record Form(RecordComponent[] components, Constructor<?> constructor, String names) {}

    /**
     * Creates an entry.
     *
     * @param path path of the entry in its file
     * @param needed true for paths of required fields whose absence is an error
     * @param located receives the line of the entry and of each record in it
     * @return null if the entry has errors, which are noted
     */
    public <R extends Record> R bind(
            Class<R> type,
            Node node,
            String path,
            Style style,
            Predicate<String> needed,
            BiConsumer<Object, Integer> located,
            ReadingFaults faults) {
        Binding binding = new Binding(path, style, faults, located);
        Object entry = binding.value(type, type, node, "");
        if (entry != null) {
            validator.validate(entry).forEach(violation -> binding.violation(node, violation, needed));
        } else if (binding.told.isEmpty()) {
            binding.fault(node, "", null, "must not be null", "a mapping");
        }
        return binding.told.isEmpty() ? type.cast(entry) : null;
    }

    /** Notes the errors of an entry by the constraints of its fields: path, value and reason. */
    public void check(Record entry, String path, int line, ReadingFaults faults) {
        Binding binding = new Binding(path, Style.PLAIN, faults, (any, at) -> {});
        Node nowhere = new Node.Scalar(line, Node.Kind.NULL, null);
        validator.validate(entry).forEach(violation -> binding.violation(nowhere, violation, field -> true));
    }

    private Form form(Class<?> type) {
        return forms.computeIfAbsent(type, any -> {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Form(
                        components,
                        type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)),
                        Arrays.stream(components)
                                .map(RecordComponent::getName)
                                .sorted()
                                .collect(Collectors.joining(", ")));
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    /** One entry being made. */
    private final class Binding {

        private final String entry;
        private final Style style;
        private final ReadingFaults faults;
        private final BiConsumer<Object, Integer> located;
        private final List<String> told = new ArrayList<>();

        Binding(String entry, Style style, ReadingFaults faults, BiConsumer<Object, Integer> located) {
            this.entry = entry;
            this.style = style;
            this.faults = faults;
            this.located = located;
        }

        Object value(Class<?> type, Type generic, Node node, String path) {
            if (node == null || (node instanceof Node.Scalar none && none.kind() == Node.Kind.NULL)) {
                return null;
            }
            if (type.isRecord()) {
                return node instanceof Node.Mapping mapping ? record(type, mapping, path) : misfit(node, path, type);
            }
            if (type == List.class) {
                return node instanceof Node.Sequence sequence
                        ? list((Class<?>) argument(generic, 0), sequence, path)
                        : misfit(node, path, type);
            }
            if (type == Map.class) {
                return node instanceof Node.Mapping mapping ? map(mapping, path) : misfit(node, path, type);
            }
            return node instanceof Node.Scalar scalar ? scalar(type, scalar, path) : misfit(node, path, type);
        }

        private Object record(Class<?> type, Node.Mapping node, String path) {
            Form form = form(type);
            Object[] values = new Object[form.components().length];
            Map<String, Node> unknown = new LinkedHashMap<>(node.fields());
            for (int i = 0; i < values.length; i++) {
                RecordComponent component = form.components()[i];
                values[i] = value(
                        component.getType(),
                        component.getGenericType(),
                        unknown.remove(component.getName()),
                        under(path, component.getName()));
            }
            unknown.forEach((name, value) -> fault(
                    value,
                    under(path, name),
                    null,
                    "There is no such field; use one of " + form.names() + ".",
                    "one of " + form.names()));
            try {
                Object made = form.constructor().newInstance(values);
                located.accept(made, node.line());
                return made;
            } catch (InvocationTargetException | InstantiationException | IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private List<Object> list(Class<?> of, Node.Sequence node, String path) {
            List<Object> items = new ArrayList<>(node.items().size());
            for (Node item : node.items()) {
                items.add(value(of, of, item, path + "[" + items.size() + "]"));
            }
            return items;
        }

        private Map<String, Object> map(Node.Mapping node, String path) {
            Map<String, Object> values = new LinkedHashMap<>();
            node.fields().forEach((name, value) -> {
                if (StrictJson.isUnreadable(name)) {
                    fault(value, path, null, "The text has control characters; remove them.", "plain text");
                }
                values.put(name, value(String.class, String.class, value, under(path, name)));
            });
            return values;
        }

        private Object scalar(Class<?> type, Node.Scalar node, String path) {
            if (type.isEnum()) {
                for (Object term : type.getEnumConstants()) {
                    if (((Term) term).code().equals(text(node))) {
                        return term;
                    }
                }
                return unfit(node, path, type);
            }
            if (type == LocalDate.class) {
                return parsed(type, node, path, LocalDate::parse);
            }
            if (type == Instant.class) {
                return parsed(type, node, path, Instant::parse);
            }
            if (type == Long.class) {
                return number(type, node, path, Long::valueOf);
            }
            if (type == Integer.class) {
                return number(type, node, path, Integer::valueOf);
            }
            if (text(node) == null) {
                return unfit(node, path, type);
            }
            if (StrictJson.isUnreadable(node.text())) {
                fault(
                        node,
                        path,
                        null,
                        "The text has control characters; remove them.",
                        "text without control characters");
                return null;
            }
            return Blanks.strip(node.text());
        }

        // Null for a text that has to be quoted and is not.
        private String text(Node.Scalar node) {
            return style == Style.PLAIN || node.kind() == Node.Kind.TEXT ? node.text() : null;
        }

        private Object parsed(Class<?> type, Node.Scalar node, String path, Function<String, Object> parse) {
            try {
                return text(node) == null ? unfit(node, path, type) : parse.apply(node.text());
            } catch (DateTimeException malformed) {
                return unfit(node, path, type);
            }
        }

        private Object number(Class<?> type, Node.Scalar node, String path, Function<String, Object> parse) {
            boolean written = style == Style.PLAIN || node.kind() == Node.Kind.INTEGER;
            try {
                return written && WHOLE.matcher(node.text()).matches()
                        ? parse.apply(node.text())
                        : unfit(node, path, type);
            } catch (NumberFormatException tooLarge) {
                return unfit(node, path, type);
            }
        }

        private Object unfit(Node.Scalar node, String path, Class<?> type) {
            fault(
                    node,
                    path,
                    node.text(),
                    "Expected " + wanted(type) + ", found “" + cut(node.text()) + "”.",
                    wanted(type));
            return null;
        }

        private Object misfit(Node node, String path, Class<?> type) {
            String value = node instanceof Node.Scalar scalar ? scalar.text() : null;
            fault(node, path, value, "Expected " + wanted(type) + ", found " + found(node) + ".", wanted(type));
            return null;
        }

        void fault(Node node, String path, String value, String reason, String expected) {
            told.add(path);
            faults.add(new ReadingFaults.Place(node.line(), entry), path, value, reason, expected);
        }

        void violation(Node root, ConstraintViolation<?> violation, Predicate<String> needed) {
            boolean whole = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
            String path = path(violation.getPropertyPath(), whole);
            // Consequences of a reported error are not errors of their own.
            boolean follows = told.stream()
                    .anyMatch(fault -> path.equals(fault)
                            || path.startsWith(fault + ".")
                            || path.startsWith(fault + "[")
                            || (whole && (path.isEmpty() || fault.startsWith(path))));
            if (follows || (violation.getInvalidValue() == null && !needed.test(path))) {
                return;
            }
            Object invalid = whole ? null : violation.getInvalidValue();
            faults.add(
                    new ReadingFaults.Place(Node.line(root, path), entry),
                    path,
                    invalid instanceof String || invalid instanceof Number ? invalid.toString() : null,
                    violation.getMessage(),
                    Expectations.of(violation.getRootBeanClass(), path));
            told.add(path);
        }

        private static String path(Path path, boolean whole) {
            StringBuilder text = new StringBuilder();
            for (Iterator<Path.Node> nodes = path.iterator(); nodes.hasNext(); ) {
                Path.Node node = nodes.next();
                if (node.getIndex() != null) {
                    text.append('[').append(node.getIndex()).append(']');
                } else if (node.getKey() != null) {
                    text.append('.').append(node.getKey());
                }
                // For a constraint on a whole record, the last path element is the validating method.
                if (node.getKind() == ElementKind.PROPERTY && (nodes.hasNext() || !whole)) {
                    text.append(text.isEmpty() ? "" : ".").append(node.getName());
                }
            }
            return text.toString();
        }
    }

    private static Type argument(Type generic, int place) {
        return ((ParameterizedType) generic).getActualTypeArguments()[place];
    }

    private static String under(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String cut(String text) {
        return text == null || text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private static String found(Node node) {
        if (node instanceof Node.Mapping) {
            return "a mapping";
        }
        return node instanceof Node.Sequence ? "a list" : "a single value";
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(term -> ((Term) term).code())
                            .collect(Collectors.joining(", "));
        }
        if (type == List.class) {
            return "a list";
        }
        if (type.isRecord() || type == Map.class) {
            return "a mapping";
        }
        if (type == Long.class || type == Integer.class) {
            return "a whole number";
        }
        if (type == LocalDate.class) {
            return "a date such as 2021-07-27";
        }
        return type == Instant.class ? "a time such as 2021-07-27T06:00:00Z" : "plain text";
    }
}

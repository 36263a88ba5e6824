package org.disclosures.editorial.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.disclosures.http.Term;
import org.disclosures.http.param.StrictJson;
import org.disclosures.http.param.TextBlanks;
import org.disclosures.http.param.ViolationPath;
import org.disclosures.http.problem.BodyProblems;
import org.disclosures.http.problem.MeantDate;
import org.disclosures.http.problem.MeantTerm;
import org.disclosures.http.record.FormerFields;
import org.disclosures.http.record.RecordFields;
import org.disclosures.http.record.SentValue;

/**
 * Makes entries from parsed values. Unlike a deserializer it does not stop at the first value that does not fit: it reports every error of
 * an entry, once.
 */
@ApplicationScoped
public class EntryBinder {

    private final Validator validator;
    private final Map<Class<?>, EntryForm> forms = new ConcurrentHashMap<>();

    public EntryBinder(Validator validator) {
        this.validator = validator;
    }

    /** The notation of values. */
    public enum ValueNotation {
        /** A text may be written like a number, and a number like a text. */
        PLAIN,
        /** As in JSON: strings are quoted, numbers are not. */
        STRICT
    }

    /**
     * An entry as far as it could be read.
     *
     * @param entry without the values that do not fit; null if it is no entry at all
     * @param flaws paths of the fields with errors; empty if the entry fits
     */
    public record BoundEntry<R extends Record>(R entry, Set<String> flaws) {

        /** True if the entry has no errors. */
        public boolean fits() {
            return entry != null && flaws.isEmpty();
        }
    }

    private record EntryForm(RecordComponent[] components, Constructor<?> constructor) {}

    /**
     * Creates an entry.
     *
     * @param path path of the entry in its file
     * @param needed true for paths of required fields whose absence is an error
     * @param sink receives the errors of the entry, and the lines of the entry and of each record in it
     */
    public <R extends Record> BoundEntry<R> bind(
            Class<R> type, FileNode node, String path, ValueNotation style, Predicate<String> needed, EntrySink sink) {
        EntryBinding binding = new EntryBinding(path, style, sink);
        Object entry = binding.value(type, type, node, "");
        if (entry != null) {
            validator.validate(entry).forEach(violation -> binding.violation(node, violation, needed));
        } else if (binding.told.isEmpty()) {
            binding.fault(node, "", null, "must not be null", "a mapping");
        }
        return new BoundEntry<>(type.cast(entry), Set.copyOf(binding.told));
    }

    private EntryForm form(Class<?> type) {
        return forms.computeIfAbsent(
                type, any -> new EntryForm(type.getRecordComponents(), RecordFields.constructor(type)));
    }

    /** One entry being made. */
    private final class EntryBinding {

        private final String entry;
        private final ValueNotation style;
        private final EntrySink sink;
        private final List<String> told = new ArrayList<>();

        EntryBinding(String entry, ValueNotation style, EntrySink sink) {
            this.entry = entry;
            this.style = style;
            this.sink = sink;
        }

        Object value(Class<?> type, Type generic, FileNode node, String path) {
            if (node == null || isNull(node)) {
                return null;
            }
            if (type.isRecord()) {
                return node instanceof FileNode.MappingNode mapping
                        ? record(type, mapping, path)
                        : misfit(node, path, type);
            }
            if (type == List.class) {
                return node instanceof FileNode.SequenceNode sequence
                        ? list((Class<?>) argument(generic, 0), sequence, path)
                        : misfit(node, path, type);
            }
            if (type == Map.class) {
                return node instanceof FileNode.MappingNode mapping ? map(mapping, path) : misfit(node, path, type);
            }
            return node instanceof FileNode.ScalarNode scalar ? scalar(type, scalar, path) : misfit(node, path, type);
        }

        private Object record(Class<?> type, FileNode.MappingNode node, String path) {
            Map<String, FileNode> unknown = new LinkedHashMap<>(node.fields());
            FormerFields.of(type).forEach((former, list) -> rename(unknown, former, list, path));
            Object made = record(type, unknown, path);
            if (!unknown.isEmpty()) {
                Set<String> known = RecordFields.of(type).keySet();
                String names = known.stream().sorted().collect(Collectors.joining(", "));
                unknown.forEach((name, value) -> fault(
                        value,
                        under(path, name),
                        null,
                        "There is no such field" + MeantTerm.hint(name, known) + "; use one of " + names + ".",
                        "one of " + names));
            }
            sink.locate(made, node.line());
            return made;
        }

        // The value of a field that a list replaced is the only one of the list.
        private void rename(Map<String, FileNode> fields, String former, String list, String path) {
            FileNode value = fields.remove(former);
            if (value == null) {
                return;
            }
            if (fields.containsKey(list)) {
                fault(value, under(path, former), null, FormerFields.both(former, list), "only `" + list + "`");
            } else {
                fields.put(list, new FileNode.SequenceNode(value.line(), isNull(value) ? List.of() : List.of(value)));
            }
        }

        private Object record(Class<?> type, Map<String, FileNode> unknown, String path) {
            EntryForm form = form(type);
            Object[] values = new Object[form.components().length];
            for (int i = 0; i < values.length; i++) {
                RecordComponent component = form.components()[i];
                values[i] = RecordFields.isUnwrapped(component)
                        ? record(component.getType(), unknown, path)
                        : value(
                                component.getType(),
                                component.getGenericType(),
                                unknown.remove(component.getName()),
                                under(path, component.getName()));
            }
            try {
                return form.constructor().newInstance(values);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private List<Object> list(Class<?> of, FileNode.SequenceNode node, String path) {
            List<Object> items = new ArrayList<>(node.items().size());
            for (FileNode item : node.items()) {
                items.add(value(of, of, item, path + "[" + items.size() + "]"));
            }
            return items;
        }

        private Map<String, Object> map(FileNode.MappingNode node, String path) {
            Map<String, Object> values = new LinkedHashMap<>();
            node.fields().forEach((name, value) -> {
                if (StrictJson.isUnreadable(name)) {
                    fault(value, path, null, "The text has control characters; remove them.", "plain text");
                }
                values.put(name, value(String.class, String.class, value, under(path, name)));
            });
            return values;
        }

        private Object scalar(Class<?> type, FileNode.ScalarNode node, String path) {
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
            return TextBlanks.strip(node.text());
        }

        // Null for a text that has to be quoted and is not.
        private String text(FileNode.ScalarNode node) {
            return style == ValueNotation.PLAIN || node.kind() == FileNode.ScalarKind.TEXT ? node.text() : null;
        }

        private Object parsed(Class<?> type, FileNode.ScalarNode node, String path, Function<String, Object> parse) {
            try {
                return text(node) == null ? unfit(node, path, type) : parse.apply(node.text());
            } catch (DateTimeException malformed) {
                return unfit(node, path, type);
            }
        }

        private Object number(Class<?> type, FileNode.ScalarNode node, String path, Function<String, Object> parse) {
            boolean written = style == ValueNotation.PLAIN || node.kind() != FileNode.ScalarKind.TEXT;
            String digits = written ? StrictJson.wholeNumber(node.text()) : null;
            if (digits == null) {
                return unfit(node, path, type);
            }
            try {
                return parse.apply(digits);
            } catch (NumberFormatException tooLarge) {
                String expected = "a whole number of at most " + BodyProblems.largest(type);
                fault(
                        node,
                        path,
                        node.text(),
                        "The number “" + cut(node.text()) + "” is too large; use " + expected + ".",
                        expected);
                return null;
            }
        }

        private Object unfit(FileNode.ScalarNode node, String path, Class<?> type) {
            fault(
                    node,
                    path,
                    node.text(),
                    "Expected " + wanted(type) + ", found “" + cut(node.text()) + "”" + hint(type, node.text()) + ".",
                    wanted(type));
            return null;
        }

        private Object misfit(FileNode node, String path, Class<?> type) {
            String value = node instanceof FileNode.ScalarNode scalar ? scalar.text() : null;
            fault(
                    node,
                    path,
                    value,
                    "Expected " + wanted(type) + ", found " + found(node) + wayOut(type, node, value) + ".",
                    wanted(type));
            return null;
        }

        void fault(FileNode node, String path, String value, String reason, String expected) {
            fault(node.line(), path, value, reason, expected);
        }

        private void fault(int line, String path, String value, String reason, String expected) {
            told.add(path);
            sink.errors().add(line, entry, path, value, reason, expected);
        }

        void violation(FileNode root, ConstraintViolation<?> violation, Predicate<String> needed) {
            String path = ViolationPath.of(violation);
            List<String> read = ViolationPath.spansFields(violation) ? ViolationPath.read(violation) : List.of(path);
            // Consequences of a reported error are not errors of their own.
            boolean follows = told.stream()
                    .anyMatch(
                            fault -> read.stream().anyMatch(field -> isWithin(field, fault) || isWithin(fault, field)));
            if (follows || (violation.getInvalidValue() == null && !needed.test(path))) {
                return;
            }
            fault(
                    FileNode.line(root, path),
                    path,
                    SentValue.of(ViolationPath.value(violation)),
                    ViolationPath.message(violation),
                    ValueExpectations.of(violation.getRootBeanClass(), path));
        }
    }

    private static boolean isWithin(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }

    private static boolean isNull(FileNode node) {
        return node instanceof FileNode.ScalarNode none && none.kind() == FileNode.ScalarKind.NULL;
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

    // The value that was probably meant.
    private static String hint(Class<?> type, String text) {
        if (type.isEnum()) {
            return MeantTerm.hint(
                    text,
                    Arrays.stream(type.getEnumConstants())
                            .map(term -> ((Term) term).code())
                            .toList());
        }
        return type == LocalDate.class ? MeantDate.dayHint(text) : "";
    }

    private static String wayOut(Class<?> type, FileNode node, String value) {
        if (type == List.class) {
            return value == null || value.isBlank()
                    ? "; write a list, even of one entry"
                    : "; write [" + cut(value) + "], in brackets, even if there is only one";
        }
        if (type.isRecord()) {
            return "; write its fields: "
                    + RecordFields.of(type).keySet().stream().sorted().collect(Collectors.joining(", "));
        }
        if (type == Map.class) {
            return "; write each value after its name, as in { en: … }";
        }
        return node instanceof FileNode.SequenceNode ? "; write one value without brackets" : "";
    }

    private static String found(FileNode node) {
        if (node instanceof FileNode.MappingNode) {
            return "a mapping";
        }
        return node instanceof FileNode.SequenceNode ? "a list" : "a single value";
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

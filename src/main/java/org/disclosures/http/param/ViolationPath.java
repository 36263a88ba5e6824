package org.disclosures.http.param;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.http.record.SentValue;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** The paths of fields that violate a constraint, as JSON has them. */
public final class ViolationPath {

    private ViolationPath() {}

    /**
     * The path of a field, such as {@code places[1].role}. An element has the path of its container; a constraint across fields, that of
     * its {@link ConstrainedField}.
     */
    public static String of(ConstraintViolation<?> violation) {
        String holder = holder(violation);
        String field = spansFields(violation) ? constrained(violation) : "";
        return holder + (holder.isEmpty() || field.isEmpty() ? "" : ".") + field;
    }

    /** The path of the record whose fields do not fit together, empty for the root; of any other constraint, that of its field. */
    public static String holder(ConstraintViolation<?> violation) {
        boolean spansFields = spansFields(violation);
        StringBuilder path = new StringBuilder();
        Class<?> holder = violation.getRootBeanClass();
        for (Iterator<Path.Node> nodes = violation.getPropertyPath().iterator(); nodes.hasNext(); ) {
            Path.Node node = nodes.next();
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                path.append('.').append(node.getKey());
            }
            if (node.getKind() != ElementKind.PROPERTY) {
                continue;
            }
            RecordField field = RecordFields.of(holder).get(node.getName());
            boolean unwrapped = holder.isRecord() && field == null && nodes.hasNext();
            if (!unwrapped && (nodes.hasNext() || !spansFields)) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
            // The fields of an unwrapped component are those of its holder.
            holder = field == null ? holder : field.held();
        }
        return path.toString();
    }

    /** The value that violates a constraint: of one across fields, that of its {@link ConstrainedField}. */
    public static Object value(ConstraintViolation<?> violation) {
        return spansFields(violation)
                ? SentValue.at(violation.getLeafBean(), constrained(violation))
                : violation.getInvalidValue();
    }

    /** The message of a violation. A value in it stands as it was sent: no expression in it is evaluated. */
    public static String message(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> ours = violation.unwrap(HibernateConstraintViolation.class);
        String duplicate = ours.getDynamicPayload(String.class);
        return duplicate == null
                ? violation.getMessage()
                : violation.getMessage().replace("…", duplicate);
    }

    /** The paths of the fields that a constraint across fields reads. */
    public static List<String> read(ConstraintViolation<?> violation) {
        ConstrainedField field = constraint(violation);
        String holder = holder(violation);
        return Stream.concat(Stream.of(field.value()), Stream.of(field.with()))
                .map(name -> holder + (holder.isEmpty() ? "" : ".") + name)
                .toList();
    }

    private static String constrained(ConstraintViolation<?> violation) {
        return constraint(violation).value();
    }

    private static ConstrainedField constraint(ConstraintViolation<?> violation) {
        String check = null;
        for (Path.Node node : violation.getPropertyPath()) {
            check = node.getName();
        }
        try {
            return violation
                    .getLeafBean()
                    .getClass()
                    .getMethod("is" + Character.toUpperCase(check.charAt(0)) + check.substring(1))
                    .getAnnotation(ConstrainedField.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** True for a constraint across fields, whose path ends with the method that checks it. */
    public static boolean spansFields(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
    }
}

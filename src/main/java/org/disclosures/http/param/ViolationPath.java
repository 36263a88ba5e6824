package org.disclosures.http.param;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import java.util.Iterator;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;

/** The paths of fields that violate a constraint, as JSON has them. */
public final class ViolationPath {

    private ViolationPath() {}

    /**
     * The path of a field, such as {@code places[1].role}. An element has the path of its container; a constraint across fields, that of
     * their record, which is empty for the root.
     */
    public static String of(ConstraintViolation<?> violation) {
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

    /** True for a constraint across fields, whose path ends with the method that checks it. */
    public static boolean spansFields(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
    }
}

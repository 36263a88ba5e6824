package org.disclosures.http.param;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.disclosures.http.record.RecordFields;
import org.disclosures.http.record.SentValue;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** The values of a list differ. The message names the first that does not: by itself, or a record by the first of its texts. */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Distinct.DistinctValidator.class)
public @interface Distinct {

    /** The message; {@link ViolationPath#message} puts the duplicate for the ellipsis, since a message of its own would be interpolated. */
    String message() default "“…” occurs twice; remove one of them";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks a list; null is valid. */
    class DistinctValidator implements ConstraintValidator<Distinct, List<?>> {

        @Override
        public boolean isValid(List<?> values, ConstraintValidatorContext context) {
            Set<Object> seen = new HashSet<>();
            for (Object value : values == null ? List.of() : values) {
                if (value != null && !seen.add(value)) {
                    context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(name(value));
                    return false;
                }
            }
            return true;
        }

        private static String name(Object value) {
            return value instanceof Record
                    ? RecordFields.of(value.getClass()).values().stream()
                            .map(field -> field.of(value))
                            .filter(Objects::nonNull)
                            .map(SentValue::of)
                            .findFirst()
                            .orElse("")
                    : SentValue.of(value);
        }
    }
}

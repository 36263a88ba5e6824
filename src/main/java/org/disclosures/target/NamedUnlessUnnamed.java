package org.disclosures.target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An entry that has a name, unless it is that of a person whom the source does not name, which has none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamedUnlessUnnamed.NameValidator.class)
@interface NamedUnlessUnnamed {

    String message() default "must not be blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Notes an error at the name. */
    class NameValidator implements ConstraintValidator<NamedUnlessUnnamed, TargetEntry> {

        private static final String NO_NAME =
                "must be absent, as must `names`, if `nameVisibility` is `unnamed`; remove them, or the visibility";

        @Override
        public boolean isValid(TargetEntry entry, ConstraintValidatorContext context) {
            if (entry.unnamed() ? entry.name() == null && entry.names().isEmpty() : entry.name() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            entry.unnamed() ? NO_NAME : context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("name")
                    .addConstraintViolation();
            return false;
        }
    }
}

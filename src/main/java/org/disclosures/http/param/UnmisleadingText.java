package org.disclosures.http.param;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * A text has no character that reorders, annotates or tags others unseen. Other invisible characters, such as soft hyphens and joiners,
 * belong to texts as they are copied, and are allowed.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UnmisleadingText.UnmisleadingTextValidator.class)
public @interface UnmisleadingText {

    String message() default "has the invisible character {fault} as character {place}; remove it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks a text; null is valid. */
    class UnmisleadingTextValidator implements ConstraintValidator<UnmisleadingText, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            int[] characters = text == null ? new int[0] : text.codePoints().toArray();
            for (int place = 0; place < characters.length; place++) {
                if (isMisleading(characters[place])) {
                    context.unwrap(HibernateConstraintValidatorContext.class)
                            .addMessageParameter("fault", "U+%04X".formatted(characters[place]))
                            .addMessageParameter("place", place + 1);
                    return false;
                }
            }
            return true;
        }

        // Embeddings and overrides; annotations; tags. Isolates are what Arabic texts set Latin words apart with.
        private static boolean isMisleading(int character) {
            return character >= 0x202A && character <= 0x202E
                    || character >= 0xFFF9 && character <= 0xFFFB
                    || character >= 0xE0000 && character <= 0xE007F;
        }
    }
}

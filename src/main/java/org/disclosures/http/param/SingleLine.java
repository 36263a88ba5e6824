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
 * A text has one line, and no character that reorders others, stands for none, or annotates them. Other invisible characters, such as
 * soft hyphens and joiners, belong to texts as they are copied, and are allowed.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SingleLine.SingleLineValidator.class)
public @interface SingleLine {

    String message() default "has {fault} as character {place}; remove it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks a text; null is valid. */
    class SingleLineValidator implements ConstraintValidator<SingleLine, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            int[] characters = text == null ? new int[0] : text.codePoints().toArray();
            for (int place = 0; place < characters.length; place++) {
                if (!isPlain(characters[place])) {
                    context.unwrap(HibernateConstraintValidatorContext.class)
                            .addMessageParameter("fault", name(characters[place]))
                            .addMessageParameter("place", place + 1);
                    return false;
                }
            }
            return true;
        }

        private static boolean isPlain(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                case Character.FORMAT -> !isMisleading(character);
                default -> true;
            };
        }

        // Embeddings and overrides; annotations; tags. Isolates are what Arabic texts set Latin words apart with.
        private static boolean isMisleading(int character) {
            return character >= 0x202A && character <= 0x202E
                    || character >= 0xFFF9 && character <= 0xFFFB
                    || character >= 0xE0000;
        }

        private static String name(int character) {
            return switch (Character.getType(character)) {
                case Character.FORMAT -> "the invisible character U+%04X".formatted(character);
                default -> character == '\t' ? "a tab" : "a line break";
            };
        }
    }
}

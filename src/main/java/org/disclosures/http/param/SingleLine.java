package org.disclosures.http.param;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * A text has one line, and no invisible character that changes how others are read. Joiners and directional marks, which names in many
 * scripts need, and the signs of Arabic and its neighbours that are seen around numbers are allowed.
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

        private static final Set<Integer> ALLOWED = Set.of(
                0x200C, 0x200D, 0x200E, 0x200F, 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890,
                0x0891, 0x08E2);

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
                case Character.FORMAT -> ALLOWED.contains(character);
                default -> true;
            };
        }

        private static String name(int character) {
            return switch (Character.getType(character)) {
                case Character.FORMAT -> "the invisible character U+%04X".formatted(character);
                default -> character == '\t' ? "a tab" : "a line break";
            };
        }
    }
}

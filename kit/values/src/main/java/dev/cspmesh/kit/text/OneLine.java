package dev.cspmesh.kit.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A name, title, subject or code: one line of whole letters, so that it can stand in a mail's subject and in a log. */
@Constraint(validatedBy = OneLine.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface OneLine {

    String message() default "is not one line of text";

    /** What would be taken, for the refusal. */
    String allowed() default "one line without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes nothing at all, too; that something is there is another constraint's matter. */
    final class Check implements ConstraintValidator<OneLine, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || isOneLine(text);
        }

        static boolean isOneLine(CharSequence text) {
            return text.codePoints().noneMatch(Check::breaksLine);
        }

        private static boolean breaksLine(int letter) {
            return switch (Character.getType(letter)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    true;
                default -> false;
            };
        }
    }
}

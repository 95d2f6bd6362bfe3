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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first or last name of somebody who may get a user: exactly what the identity provider takes (the realm's validator
 * {@code person-name-prohibited-characters}), so that nobody is let in on paper and refused at the door. Letters of all
 * alphabets, apostrophes, hyphens, dots, commas and spaces pass; the refusal names the first letter that does not.
 */
@Constraint(validatedBy = PersonName.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface PersonName {

    String message() default "is not the name of a person";

    /** What would be taken, for the refusal. */
    String allowed() default
            "letters of any alphabet, digits, spaces and ' - . , in one line; none of < > & \" $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( )";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes nothing at all and an empty text, too; that something is there is another constraint's matter. */
    final class Check implements ConstraintValidator<PersonName, CharSequence> {

        private static final String PROHIBITED = "<>&\"$%!#?§;*~/\\|^=[]{}()";

        @Override
        public boolean isValid(@Nullable CharSequence name, ConstraintValidatorContext context) {
            return name == null || Faults.tell(faultOf(name.toString()), context);
        }

        /** What is wrong with a name, in words that follow the field's name. */
        static Optional<String> faultOf(String name) {
            Optional<String> letter = name.codePoints()
                    .filter(each -> PROHIBITED.indexOf(each) >= 0)
                    .mapToObj(Faults::named)
                    .findFirst();
            if (letter.isPresent() || OneLine.Check.isOneLine(name)) {
                return letter.or(() -> name.isEmpty() || name.codePoints().anyMatch(Check::isVisible)
                        ? Optional.empty()
                        : Optional.of("has no letter that can be seen"));
            }
            return Optional.of("is not one line of text");
        }

        private static boolean isVisible(int letter) {
            return !Character.isWhitespace(letter)
                    && !Character.isSpaceChar(letter)
                    && Character.getType(letter) != Character.FORMAT;
        }
    }
}

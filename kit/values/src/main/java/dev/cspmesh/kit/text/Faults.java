package dev.cspmesh.kit.text;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a constraint says which letter it is that it does not take. */
final class Faults {

    private static final Pattern OF_TEMPLATES = Pattern.compile("[\\\\${}]");

    private Faults() {}

    /**
     * Puts a fault in the place of the constraint's own message.
     *
     * @return whether there is none
     */
    static boolean tell(Optional<String> fault, ConstraintValidatorContext context) {
        fault.ifPresent(text -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            OF_TEMPLATES.matcher(text).replaceAll("\\\\$0"))
                    .addConstraintViolation();
        });
        return fault.isEmpty();
    }

    /** A letter that is not taken, as it is written, and by its Unicode name where it cannot be seen. */
    static String named(int letter) {
        return (letter > ' ' && letter < 0x7f) || Character.isLetterOrDigit(letter) || letter == '§'
                ? "has %s in it, which is not taken".formatted(Character.toString(letter))
                : "has U+%04X in it, which is not taken".formatted(letter);
    }
}

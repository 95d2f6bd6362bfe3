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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address that both can use: the identity provider, to which it is the name for signing in (validators
 * {@code email} of the realm), and the mailer, which sends it as it is to a
 * server that need not know RFC 6531. A domain of other letters is taken in the form that the wires know, with
 * {@code xn--}.
 */
@Constraint(validatedBy = MailAddress.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface MailAddress {

    String message() default "is not a mail address";

    /** What would be taken, for the refusal. */
    String allowed() default
            "an address such as mara.lindt@nordwind.example: at most 64 of a-z 0-9 . ! # $ % & ' * + / = ? ^ _ ` { | } ~ - before the @, then a domain of"
                    + " a-z 0-9 . - (other letters as xn--)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes nothing at all and an empty text, too; that something is there is another constraint's matter. */
    final class Check implements ConstraintValidator<MailAddress, CharSequence> {

        /** RFC 5321, 4.5.3.1.1. */
        private static final int LONGEST_LOCAL_PART = 64;

        /** RFC 5321, 4.5.3.1.3: a path of 256 less its brackets. */
        private static final int LONGEST = 254;

        /** RFC 5322, 3.2.3: atext. */
        private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

        private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9.@!#$%&'*+/=?^_`{|}~-]");
        private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
        private static final Pattern DOMAIN = Pattern.compile(
                "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

        @Override
        public boolean isValid(@Nullable CharSequence address, ConstraintValidatorContext context) {
            return address == null || Faults.tell(faultOf(address.toString()), context);
        }

        /** What is wrong with an address, in words that follow the field's name. */
        static Optional<String> faultOf(String address) {
            Optional<String> letter = address.codePoints()
                    .filter(each -> !LETTERS.matcher(Character.toString(each)).matches())
                    .mapToObj(Faults::named)
                    .findFirst();
            return letter.or(() ->
                    address.isEmpty() || isAddress(address) ? Optional.empty() : Optional.of("is not a mail address"));
        }

        private static boolean isAddress(String address) {
            int at = address.indexOf('@');
            return at > 0
                    && at <= LONGEST_LOCAL_PART
                    && address.length() <= LONGEST
                    && LOCAL_PART.matcher(address.substring(0, at)).matches()
                    && DOMAIN.matcher(address.substring(at + 1)).matches();
        }
    }
}

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
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An address on the web, http or https, with a host. */
@Constraint(validatedBy = WebUrl.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface WebUrl {

    String message() default "is not an address on the web";

    /** What would be taken, for the refusal. */
    String allowed() default "a complete address that begins with https:// or http://";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes nothing at all, too; that something is there is another constraint's matter. */
    final class Check implements ConstraintValidator<WebUrl, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence address, ConstraintValidatorContext context) {
            return address == null || isOnTheWeb(address.toString());
        }

        private static boolean isOnTheWeb(String address) {
            try {
                URI uri = new URI(address);
                return uri.getHost() != null
                        && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}

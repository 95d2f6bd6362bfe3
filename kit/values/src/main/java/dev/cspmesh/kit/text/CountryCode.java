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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country by its ISO 3166-1 alpha-2 code. */
@Constraint(validatedBy = CountryCode.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface CountryCode {

    String message() default "is not a country";

    /** What would be taken, for the refusal. */
    String allowed() default "an ISO 3166-1 code of two letters such as DE or JP";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes nothing at all, too; that something is there is another constraint's matter. */
    final class Check implements ConstraintValidator<CountryCode, CharSequence> {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        @Override
        public boolean isValid(@Nullable CharSequence code, ConstraintValidatorContext context) {
            return code == null || COUNTRIES.contains(code.toString());
        }
    }
}

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

/** A language by its BCP 47 tag, if it says a region then a real one. */
@Constraint(validatedBy = LanguageTag.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface LanguageTag {

    String message() default "is not a language";

    /** What would be taken, for the refusal. */
    String allowed() default "a BCP 47 tag such as en, de or pt-BR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes nothing at all, too; that something is there is another constraint's matter. */
    final class Check implements ConstraintValidator<LanguageTag, CharSequence> {

        private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        @Override
        public boolean isValid(@Nullable CharSequence tag, ConstraintValidatorContext context) {
            return tag == null || isReal(tag.toString(), Locale.forLanguageTag(tag.toString()));
        }

        private static boolean isReal(String tag, Locale locale) {
            return locale.toLanguageTag().equals(tag)
                    && LANGUAGES.contains(locale.getLanguage())
                    && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()));
        }
    }
}

package dev.cspmesh.contract;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that a business document can name: from 2000-01-01 to 2099-12-31. Nothing at all is left to other constraints. */
@Constraint(validatedBy = CalendarDate.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface CalendarDate {

    String message() default "must be a day from 2000-01-01 to 2099-12-31";

    /** What would be taken, for the refusal. */
    String allowed() default "2000-01-01 to 2099-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Holds the year against the bounds. */
    class Validator implements ConstraintValidator<CalendarDate, LocalDate> {

        private static final int FIRST_YEAR = 2000;
        private static final int LAST_YEAR = 2099;

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        }
    }
}

package dev.cspmesh.contract;

import dev.cspmesh.kit.money.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** More than nothing. No money at all is left to other constraints. */
@Constraint(validatedBy = AboveZero.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface AboveZero {

    String message() default "is not more than nothing";

    /** What would be taken, for the refusal. */
    String allowed() default "an amount above 0";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Points at the amount. */
    class Check implements ConstraintValidator<AboveZero, Money> {

        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            if (money == null || money.amount() == null || money.amount().signum() > 0) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("amount")
                    .addConstraintViolation();
            return false;
        }
    }
}

package dev.cspmesh.kit.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cspmesh.kit.text.CurrencyCode;
import jakarta.persistence.Embeddable;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount in one currency, at the currency's minor unit. JSON: {@code {"amount":"1234.56","currency":"USD"}};
 * the amount is a string because JSON numbers lose digits in many readers.
 *
 * @param amount in units of the currency, never floating point
 * @param currency ISO 4217 code
 */
@Embeddable
@Money.MinorUnits
@Schema(description = "An exact amount of money")
public record Money(
        @NotNull(groups = {Default.class, Money.Shape.class}) @Digits(
                integer = 20,
                fraction = 4,
                groups = {Default.class, Money.Shape.class})
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                examples = "1234.56",
                pattern = "^-?\\d{1,20}(\\.\\d{1,4})?$",
                maxLength = 26,
                description = "Decimal amount in units of the currency")
        BigDecimal amount,

        @NotNull(groups = {Default.class, Money.Shape.class}) @CurrencyCode(groups = {Default.class, Money.Shape.class})
        @Schema(examples = "USD", minLength = 3, maxLength = 3, description = "ISO 4217 code")
        String currency) {

    /** Longer ones are written with an exponent where they are quoted. */
    private static final int MOST_DIGITS = 60;

    /** Checks all but the digits of the currency, for places where a rule of their own says what fits. */
    public interface Shape {}

    /** No more digits after the point than the currency has: an amount is refused, not rounded. */
    @Constraint(validatedBy = MinorUnits.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface MinorUnits {

        String message() default "has more digits than its currency";

        /** What would be taken, for the refusal. */
        String allowed() default "as many digits after the point as the currency has";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Takes an amount without currency or the other way round, too; these are other constraints' matter. */
        final class Check implements ConstraintValidator<MinorUnits, Money> {

            @Override
            public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
                if (money == null
                        || money.amount == null
                        || money.currency == null
                        || !new CurrencyCode.Check().isValid(money.currency, context)) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("amount")
                        .addConstraintViolation();
                return money.amount.stripTrailingZeros().scale()
                        <= Math.max(0, Currency.getInstance(money.currency).getDefaultFractionDigits());
            }
        }
    }

    /** Nothing, in that currency. */
    public static Money zero(String currency) {
        return rounded(BigDecimal.ZERO, currency);
    }

    /**
     * Rounds once, half up, to the minor unit of the currency (docs/domain.md, billing: "money is rounded once per line").
     *
     * @throws IllegalArgumentException if the code is not an ISO 4217 currency
     */
    public static Money rounded(BigDecimal exact, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(exact.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Negative, zero or positive as this amount is less than, equal to or more than the other one. */
    public int compareAmount(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be mixed");
        }
        return other;
    }

    /** Also of what a body left out or what has a thousand million digits: it is quoted before it is checked. */
    @Override
    public String toString() {
        return Optional.ofNullable(amount).map(Money::text).orElse("no amount") + " " + currency;
    }

    private static String text(BigDecimal amount) {
        return Math.abs((long) amount.precision() - amount.scale()) > MOST_DIGITS
                ? amount.toString()
                : amount.toPlainString();
    }
}

package dev.cspmesh.kit.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount in one currency, at the currency's minor unit. JSON: {@code {"amount":"1234.56","currency":"USD"}};
 * the amount is a string because JSON numbers lose digits in many readers.
 *
 * @param amount in units of the currency, never floating point
 * @param currency ISO 4217 code
 */
@Embeddable
@Schema(description = "An exact amount of money")
public record Money(
        @NotNull @Digits(integer = 20, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                examples = "1234.56",
                pattern = "^-?\\d{1,20}(\\.\\d{1,4})?$",
                maxLength = 26,
                description = "Decimal amount in units of the currency")
        BigDecimal amount,

        @NotNull @Pattern(regexp = "^[A-Z]{3}$") @Schema(examples = "USD", minLength = 3, maxLength = 3, description = "ISO 4217 code")
        String currency) {

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

    /** Also of what a body left out: it is told before it is checked. */
    @Override
    public String toString() {
        return Optional.ofNullable(amount).map(BigDecimal::toPlainString).orElse("no amount") + " " + currency;
    }
}

package dev.cspmesh.contract.commit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.AboveZero;
import dev.cspmesh.contract.commitment.Prepayment;
import dev.cspmesh.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money in advance over HTTP. */
@Schema(name = "Prepayment", description = "What is paid in advance, in the contract's currency")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrepaymentView(
        @NotNull @Valid @AboveZero @Schema(description = "At least the sum of the monthly minimums")
        Money amount,

        @Valid @Schema(description = "The balance at which the parties are notified") @Nullable Money lowBalance) {

    public Prepayment prepayment() {
        return Prepayment.of(
                amount.amount(),
                Optional.ofNullable(lowBalance).map(Money::amount).orElse(null));
    }

    /** True when all of it is in this currency. */
    public boolean isIn(String currency) {
        return amount.currency().equals(currency)
                && (lowBalance == null || lowBalance.currency().equals(currency));
    }

    static PrepaymentView of(Prepayment prepayment, String currency) {
        return new PrepaymentView(
                Money.rounded(prepayment.paid(), currency),
                Optional.ofNullable(prepayment.lowBalance())
                        .map(balance -> Money.rounded(balance, currency))
                        .orElse(null));
    }
}

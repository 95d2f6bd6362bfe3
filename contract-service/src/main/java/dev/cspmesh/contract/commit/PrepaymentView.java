package dev.cspmesh.contract.commit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.commitment.Prepayment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money in advance over HTTP, in the contract's currency. */
@Schema(name = "Prepayment", description = "What is paid in advance, in the contract's currency")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrepaymentView(
        @NotNull @Pattern(regexp = "^(?=.*[1-9])\\d{1,12}(\\.\\d{1,4})?$")
        @Schema(examples = "120.00", description = "At least the sum of the monthly minimums")
        String amount,

        @Pattern(regexp = "^\\d{1,12}(\\.\\d{1,4})?$")
        @Schema(examples = "20.00", description = "The balance at which the parties are notified")
        @Nullable String lowBalance) {

    public Prepayment prepayment() {
        return Prepayment.of(new BigDecimal(amount), lowBalance == null ? null : new BigDecimal(lowBalance));
    }

    static PrepaymentView of(Prepayment prepayment) {
        return new PrepaymentView(
                prepayment.paid().toPlainString(),
                Optional.ofNullable(prepayment.lowBalance())
                        .map(BigDecimal::toPlainString)
                        .orElse(null));
    }
}

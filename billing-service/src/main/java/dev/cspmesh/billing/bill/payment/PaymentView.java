package dev.cspmesh.billing.bill.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.bill.Payment;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How payments look over HTTP. */
final class PaymentView {

    private PaymentView() {}

    /** What the issuer got. */
    @Schema(name = "PaymentReceived", description = "What the issuer of a bill got for it")
    record Received(
            @NotNull @Valid Money amount,

            @NotBlank @Size(max = 140) @OneLine
            @Schema(examples = "SEPA 2024-11-04 4711", description = "What the payment is found by")
            String reference,

            @NotNull @Schema(examples = "2024-11-04", description = "Day of the payment")
            LocalDate paidOn,

            @Schema(description = "The bill below zero that it is taken from; absent for money") @Nullable UUID creditBillId) {

        Payment.Received payment() {
            return new Payment.Received(amount, reference, paidOn, Optional.ofNullable(creditBillId));
        }
    }

    /** A payment as it was recorded. */
    @Schema(name = "Payment", description = "A payment of a bill; it is never changed")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Recorded(
            UUID paymentId,
            Money amount,
            @Schema(examples = "SEPA 2024-11-04 4711") String reference,
            @Schema(examples = "2024-11-04") LocalDate paidOn,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "The credit that it was taken from")
            Optional<UUID> creditBillId) {

        static Recorded of(Payment payment, String currency) {
            return new Recorded(
                    payment.id(),
                    Money.rounded(payment.amount(), currency),
                    payment.reference(),
                    payment.paidOn(),
                    payment.creditId());
        }
    }
}

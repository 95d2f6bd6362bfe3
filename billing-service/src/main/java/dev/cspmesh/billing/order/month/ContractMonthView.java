package dev.cspmesh.billing.order.month;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the months of a contract look over HTTP. */
final class ContractMonthView {

    private ContractMonthView() {}

    /** All months. */
    @Schema(name = "ContractMonths", description = "Every month of a contract's term with its order")
    record Months(UUID contractId, List<Month> months) {

        static Months of(UUID contractId, List<ContractMonth> months) {
            return new Months(contractId, months.stream().map(Month::of).toList());
        }
    }

    /** A month. */
    @Schema(name = "ContractMonth", description = "A month of a contract's term")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Month(
            @Schema(examples = "2024-09") YearMonth month,

            @Schema(examples = "NOT_OPEN", description = "State of the order in force; NOT_OPEN while there is none")
            MonthStatus status,

            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    examples = "019a9c6e-0000-7000-8000-000000000000",
                    description = "The order in force")
            Optional<UUID> orderId,

            Money minimumCommitment,

            @Schema(description = "First instant of the month in the billing zone")
            Instant opensAt,

            @Schema(description = "When the order is rated and goes to the CSP")
            Instant spoolsAt,

            @Schema(examples = "2024-10-05", description = "Last day on which the CSP submits in time")
            LocalDate dueOn) {

        static Month of(ContractMonth month) {
            return new Month(
                    month.month(),
                    month.status(),
                    month.orderId(),
                    month.commitment(),
                    month.opensAt(),
                    month.spoolsAt(),
                    month.dueOn());
        }
    }
}

package dev.cspmesh.billing.order.month;

import dev.cspmesh.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A month of a contract, with the order in force if there is one already.
 *
 * @param opensAt first instant of the month in the billing zone
 * @param spoolsAt when its order is rated
 */
record ContractMonth(
        YearMonth month,
        MonthStatus status,
        Optional<UUID> orderId,
        Money commitment,
        Instant opensAt,
        Instant spoolsAt,
        LocalDate dueOn) {}

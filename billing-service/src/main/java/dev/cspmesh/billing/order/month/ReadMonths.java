package dev.cspmesh.billing.order.month;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.projection.contract.SpoolCalendar;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The months of a contract's term: those that have an order, and those whose order is NOT_OPEN yet. */
@ApplicationScoped
class ReadMonths {

    /** A contract without an end is shown until the month after the present one. */
    private static final String MONTHS = """
            select month, o.id, coalesce(o.status, 'NOT_OPEN'), coalesce(c.amount, 0), o.due_on
            from (select cast(month as date) from contract t
                  cross join generate_series(
                      date_trunc('month', cast(t.starts_on as timestamp)),
                      coalesce(cast(t.ends_before - 1 as timestamp),
                               greatest(t.spool_month, cast(?2 as date)) + interval '1 month'),
                      interval '1 month') as month
                  where t.contract_id = ?1) as term
            full join (select id, month, status, due_on from monthly_order
                       where contract_id = ?1 and status <> 'CANCELLED') o using (month)
            left join (select month, amount from expected_commitment where contract_id = ?1) c using (month)
            order by 1 limit 600
            """;

    private final Contracts contracts;
    private final SpoolCalendar calendar;
    private final Clock clock;

    ReadMonths(Contracts contracts, SpoolCalendar calendar, Clock clock) {
        this.contracts = contracts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All months of a contract that the caller may see, the first one first. */
    @WithSession
    Uni<List<ContractMonth>> of(Caller caller, UUID contractId) {
        return contracts.get(caller, contractId).chain(this::months);
    }

    private Uni<List<ContractMonth>> months(Contract contract) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MONTHS, Object[].class)
                        .setParameter(1, contract.contractId())
                        .setParameter(2, LocalDate.ofInstant(clock.instant(), contract.zone()))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> month(contract, row)).toList());
    }

    private ContractMonth month(Contract contract, Object[] row) {
        YearMonth month = YearMonth.from((LocalDate) row[0]);
        return new ContractMonth(
                month,
                MonthStatus.valueOf((String) row[2]),
                Optional.ofNullable((UUID) row[1]),
                Money.rounded((BigDecimal) row[3], contract.currency()),
                month.atDay(1).atStartOfDay(contract.zone()).toInstant(),
                calendar.spoolAt(month, contract.zone()),
                Optional.ofNullable((LocalDate) row[4]).orElseGet(() -> calendar.dueOn(month)));
    }
}

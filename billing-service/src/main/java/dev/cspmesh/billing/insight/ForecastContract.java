package dev.cspmesh.billing.insight;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
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
import java.util.UUID;

/** Sets what is used against what was committed, before the month ends (docs/domain.md, Commitment forecast). */
@ApplicationScoped
public class ForecastContract {

    private static final String MONTHS = """
            select coalesce(c.month, o.month), coalesce(o.status, 'NOT_OPEN'), coalesce(c.amount, 0),
                   coalesce(o.reported, 0)
            from (select month, amount from monthly_commitment where contract_id = ?1) c
            full join (select month, status, reported from monthly_order
                       where contract_id = ?1 and status <> 'CANCELLED') o using (month)
            order by 1 limit 600
            """;

    private final Contracts contracts;
    private final Clock clock;

    ForecastContract(Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    @WithSession
    Uni<Forecast> forecast(Caller caller, UUID contractId) {
        return contracts
                .get(caller, contractId)
                .chain(contract -> months(contract)
                        .chain(months -> contracts
                                .prepaidLeft(contract, YearMonth.of(9999, 12))
                                .map(left -> new Forecast(
                                        sum(
                                                contract,
                                                months.stream()
                                                        .map(Forecast.Month::commitment)
                                                        .toList()),
                                        sum(
                                                contract,
                                                months.stream()
                                                        .map(Forecast.Month::reported)
                                                        .toList()),
                                        left,
                                        months))));
    }

    private Uni<List<Forecast.Month>> months(Contract contract) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), contract.zone());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MONTHS, Object[].class)
                        .setParameter(1, contract.contractId())
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> month(contract, row, today)).toList());
    }

    private static Forecast.Month month(Contract contract, Object[] row, LocalDate today) {
        YearMonth month = YearMonth.from((LocalDate) row[0]);
        Money reported = Money.rounded((BigDecimal) row[3], contract.currency());
        return new Forecast.Month(
                month,
                (String) row[1],
                Money.rounded((BigDecimal) row[2], contract.currency()),
                reported,
                Forecast.expected(month, reported, today));
    }

    private static Money sum(Contract contract, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(contract.currency()), Money::plus);
    }
}

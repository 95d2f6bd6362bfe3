package dev.cspmesh.billing.insight;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.projection.contract.Outlooks;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sets what is used and what is expected against what was committed (docs/domain.md, Commitment forecast). The numbers are
 * those of contract-service's forecasts: the same formula with the same inputs. Only the CSP sees its pipeline in them.
 */
@ApplicationScoped
public class ForecastContract {

    private static final String MONTHS = """
            select coalesce(c.month, o.month), coalesce(o.status, 'NOT_OPEN'), coalesce(c.amount, 0),
                   coalesce(o.reported, 0), coalesce(o.late, 0)
            from (select month, amount from expected_commitment where contract_id = ?1) c
            full join (select month, status, reported, late from monthly_order
                       where contract_id = ?1 and status <> 'CANCELLED') o using (month)
            order by 1 limit 600
            """;
    private static final YearMonth ALWAYS = YearMonth.of(9999, 12);

    private final Contracts contracts;
    private final Outlooks outlooks;
    private final Clock clock;

    ForecastContract(Contracts contracts, Outlooks outlooks, Clock clock) {
        this.contracts = contracts;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    @WithSession
    Uni<Forecast> forecast(Caller caller, UUID contractId) {
        return contracts
                .get(caller, contractId)
                .chain(contract -> burndown(caller, contract)
                        .chain(burndown ->
                                contracts.prepaidLeft(contract, ALWAYS).map(burndown::forecast)));
    }

    private Uni<Burndown> burndown(Caller caller, Contract contract) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), contract.zone());
        return outlooks.of(contract)
                .chain(outlook -> months(contract)
                        .map(known -> new Burndown(contract, outlook, known, today, caller.is(CSP_SAAS))));
    }

    private static Uni<Map<YearMonth, Burndown.Known>> months(Contract contract) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MONTHS, Object[].class)
                        .setParameter(1, contract.contractId())
                        .getResultList())
                .map(rows -> months(contract, rows));
    }

    private static Map<YearMonth, Burndown.Known> months(Contract contract, List<Object[]> rows) {
        Map<YearMonth, Burndown.Known> known = new HashMap<>();
        rows.forEach(row -> known.put(
                YearMonth.from((LocalDate) row[0]),
                new Burndown.Known(
                        (String) row[1], money(contract, row[2]), money(contract, row[3]), money(contract, row[4]))));
        return known;
    }

    private static Money money(Contract contract, Object amount) {
        return Money.rounded((BigDecimal) amount, contract.currency());
    }
}

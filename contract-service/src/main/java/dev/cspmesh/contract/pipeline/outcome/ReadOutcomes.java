package dev.cspmesh.contract.pipeline.outcome;

import dev.cspmesh.contract.pipeline.LostReason;
import dev.cspmesh.contract.pipeline.OpportunityStatus;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the caller's own closed deals; a deal that is closed never changes. */
@ApplicationScoped
class ReadOutcomes {

    /** Before and after every day that a deal can be closed on. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private static final String COUNT = """
            select cast(date_trunc(?1, closed_at at time zone 'UTC') as date), service, status, lost_reason, currency,
                count(*), sum(expected_monthly_msrp)
            from opportunity
            where partner_id = ?2 and closed_at is not null
                and cast(closed_at at time zone 'UTC' as date) >= ?3 and cast(closed_at at time zone 'UTC' as date) < ?4
                and (?5 = '' or service = ?5)
            group by 1, 2, 3, 4, 5
            order by 1, 2, 3 desc, 4, 5
            """;

    Uni<OutcomeReport> read(Caller caller, OutcomeQuery query) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Object[].class)
                        .setParameter(1, query.period.field())
                        .setParameter(2, caller.party())
                        .setParameter(3, Optional.ofNullable(query.closedFrom).orElse(FIRST))
                        .setParameter(4, Optional.ofNullable(query.closedBefore).orElse(LAST))
                        .setParameter(5, Optional.ofNullable(query.service).orElse(""))
                        .getResultList())
                .map(rows -> OutcomeReport.of(
                        query.period, rows.stream().map(ReadOutcomes::outcome).toList()));
    }

    private static Outcome outcome(Object[] row) {
        return new Outcome(
                (LocalDate) row[0],
                (String) row[1],
                OpportunityStatus.valueOf((String) row[2]),
                reason(row[3]),
                ((Number) row[5]).longValue(),
                Money.rounded((BigDecimal) row[6], (String) row[4]));
    }

    private static @Nullable LostReason reason(@Nullable Object code) {
        return code == null ? null : LostReason.valueOf(code.toString());
    }
}

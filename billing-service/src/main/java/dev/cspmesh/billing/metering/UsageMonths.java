package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.Verdict;
import dev.cspmesh.billing.order.OrderEvent;
import dev.cspmesh.billing.projection.contract.SpoolCalendar;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The months that usage goes into: their partitions, and their orders, which usage opens and locks. */
@ApplicationScoped
class UsageMonths {

    private static final String OPEN = """
            insert into monthly_order (id, contract_id, contract_number, partner_id, aggregator_id, service, month,
                                       currency, status, due_on, minimum_commitment, reported, overage, underage, list,
                                       discount, net, changed_at, version)
            select id, contract_id, number, partner_id, aggregator_id, service, month, currency, 'OPEN', due_on,
                   committed, 0, 0, committed, charged, off, charged - off, $5::timestamptz, 0
            from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) as wanted(id, contract_id, month, due_on)
            join contract using (contract_id)
            left join monthly_commitment using (contract_id, month)
            cross join lateral (select coalesce(amount, 0) as committed) as commitment
            cross join lateral (select case when underage_billed then committed else 0 end as charged) as underage
            cross join lateral (
                select round(charged * discount_basis_points * 0.0001, minor_digits) as off) as discount
            order by contract_id, month
            on conflict (contract_id, month) where status <> 'CANCELLED' do nothing
            returning id, contract_id, partner_id, aggregator_id, month
            """;
    private static final String LOCK = """
            select o.contract_id, o.month, o.status
            from monthly_order o
            join unnest($1::uuid[], $2::date[]) as wanted(contract_id, month)
                on o.contract_id = wanted.contract_id and o.month = wanted.month and o.status <> 'CANCELLED'
            order by o.contract_id, o.month
            for no key update of o
            """;

    private final Pool pool;
    private final SpoolCalendar calendar;
    private final Outbox outbox;
    private final Clock clock;
    private final Set<YearMonth> partitions = ConcurrentHashMap.newKeySet();

    UsageMonths(Pool pool, SpoolCalendar calendar, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.calendar = calendar;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes the partitions of the months, before the transaction that needs them. */
    Uni<Void> prepare(List<Verdict.ContractMonth> months) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (YearMonth month :
                new HashSet<>(months.stream().map(Verdict.ContractMonth::month).toList())) {
            chain = partitions.contains(month) ? chain : chain.chain(() -> makePartition(month));
        }
        return chain;
    }

    private Uni<Void> makePartition(YearMonth month) {
        return pool.preparedQuery("select make_usage_month($1)")
                .execute(Tuple.of(month.atDay(1)))
                .invoke(() -> partitions.add(month))
                .replaceWithVoid();
    }

    /**
     * Locks the orders of the months, in one order for everybody, and opens those that are not there yet: usage of one
     * contract and month is stored by one transaction after the other, and never while its order is spooled.
     *
     * @return the months whose order is open
     */
    Uni<Set<Verdict.ContractMonth>> lockOpen(SqlConnection transaction, List<Verdict.ContractMonth> months) {
        if (months.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return lock(transaction, months)
                .chain(rows -> rows.size() == months.size()
                        ? Uni.createFrom().item(rows)
                        : open(transaction, months).chain(() -> lock(transaction, months)))
                .map(UsageMonths::open);
    }

    private static Uni<RowSet<Row>> lock(SqlConnection transaction, List<Verdict.ContractMonth> months) {
        return transaction.preparedQuery(LOCK).execute(Tuple.of(contracts(months), firstDays(months)));
    }

    private Uni<Void> open(SqlConnection transaction, List<Verdict.ContractMonth> months) {
        UUID[] ids = months.stream().map(each -> Ids.next()).toArray(UUID[]::new);
        LocalDate[] dueOn =
                months.stream().map(each -> calendar.dueOn(each.month())).toArray(LocalDate[]::new);
        return transaction
                .preparedQuery(OPEN)
                .execute(Tuple.of(
                        ids,
                        contracts(months),
                        firstDays(months),
                        dueOn,
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(rows -> outbox.append(transaction, opened(rows)));
    }

    private static List<OrderEvent> opened(RowSet<Row> rows) {
        List<OrderEvent> events = new ArrayList<>();
        for (Row row : rows) {
            events.add(new OrderEvent.Opened(new OrderEvent.Head(
                    row.getUUID(0),
                    row.getUUID(1),
                    row.getString(2),
                    row.getString(3),
                    YearMonth.from(row.getLocalDate(4)),
                    Map.of())));
        }
        return events;
    }

    private static UUID[] contracts(List<Verdict.ContractMonth> months) {
        return months.stream().map(Verdict.ContractMonth::contractId).toArray(UUID[]::new);
    }

    private static LocalDate[] firstDays(List<Verdict.ContractMonth> months) {
        return months.stream().map(each -> each.month().atDay(1)).toArray(LocalDate[]::new);
    }

    private static Set<Verdict.ContractMonth> open(RowSet<Row> rows) {
        Set<Verdict.ContractMonth> open = new HashSet<>();
        for (Row row : rows) {
            if ("OPEN".equals(row.getString(2))) {
                open.add(new Verdict.ContractMonth(row.getUUID(0), YearMonth.from(row.getLocalDate(1))));
            }
        }
        return open;
    }
}

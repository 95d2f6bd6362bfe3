package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.billing.metering.validation.Verdict;
import dev.cspmesh.billing.order.EstimateEvent;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.money.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Stores usage in one statement: identity, event, roll-up and the order's running summary. The summary moves by what the
 * changed roll-up rows moved, rounded as rating rounds them, so its cost follows the batch and not the month.
 */
@ApplicationScoped
class UsageStore {

    private static final String STORE = """
            with candidate as (
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::date[], $7::uuid[],
                                     $8::uuid[], $9::text[], $10::text[], $11::text[], $12::uuid[], $13::timestamptz[],
                                     $14::timestamptz[], $15::date[])
                    as c(id, source, event_id, content_hash, contract_id, month, customer_organization_id,
                         subscription_id, sku, unit, quantity, price_book_id, starts_at, ends_at, period)
            ), fresh as (
                insert into usage_identity (source, event_id, content_hash, usage_id, month)
                select source, event_id, decode(content_hash, 'hex'), id, month from candidate order by source, event_id
                on conflict do nothing
                returning usage_id
            ), stored as (
                insert into usage_event (contract_id, month, id, source, event_id, subscription_id,
                                         customer_organization_id, sku, unit, quantity, price_book_id, starts_at,
                                         ends_at, received_at, period)
                select contract_id, month, id, source, event_id, subscription_id, customer_organization_id, sku, unit,
                       quantity::numeric, price_book_id, starts_at, ends_at, $16::timestamptz, period
                from candidate join fresh on fresh.usage_id = candidate.id
                returning contract_id, month, source, event_id, customer_organization_id, sku, unit, price_book_id, quantity,
                          period
            ), resolved as (
                update usage_exception e set resolved_at = $16::timestamptz, status = 'RESOLVED',
                                             changed_at = $16::timestamptz, version = e.version + 1
                from stored s where e.source = s.source and e.event_id = s.event_id and e.resolved_at is null
                returning e.id, e.source, e.event_id, e.reason, e.contract_id
            ), rolled as (
                insert into usage_rollup as r (contract_id, month, customer_organization_id, sku, price_book_id, unit,
                                               period, quantity, events)
                select contract_id, month, customer_organization_id, sku, price_book_id, unit, period, sum(quantity),
                       count(*)
                from stored group by contract_id, month, customer_organization_id, sku, price_book_id, unit, period
                on conflict (contract_id, month, customer_organization_id, sku, price_book_id, period) do update
                    set quantity = r.quantity + excluded.quantity, events = r.events + excluded.events
                returning new.contract_id, new.month, new.sku, new.price_book_id, new.period,
                          coalesce(old.quantity, 0) as before, new.quantity as after
            ), metered as (
                insert into metered_customer (contract_id, customer_organization_id)
                select distinct contract_id, customer_organization_id from stored order by 1, 2
                on conflict do nothing
                returning contract_id, customer_organization_id
            ), amounts as (
                select contract_id, month, period < month as late, minor_digits as digits, discount_basis_points * 0.0001 as off,
                       round(before * list_unit_price, minor_digits) as before,
                       round(after * list_unit_price, minor_digits) as after
                from rolled join price_book_sku using (price_book_id, sku) join contract using (contract_id)
            ), moved as (
                select contract_id, month, sum(after - before) as list,
                       coalesce(sum(after - before) filter (where late), 0) as late,
                       sum(round(after * off, digits) - round(before * off, digits)) as discount
                from amounts group by contract_id, month
            ), progress as (
                select o.id, o.reported + m.list as reported, o.late + m.late as late, m.discount, discount_basis_points * 0.0001 as off,
                       minor_digits as digits, underage_billed, o.underage as missing_before,
                       case when o.minimum_commitment = 0 then 0
                            else greatest(0, o.minimum_commitment - o.reported - m.list) end as missing
                from moved m join monthly_order o using (contract_id, month) join contract using (contract_id)
                where o.status = 'OPEN'
            ), charged as (
                select id, reported, late, missing, case when underage_billed then missing else 0 end as underage,
                       discount + case when underage_billed
                                       then round(missing * off, digits) - round(missing_before * off, digits)
                                       else 0 end as discount
                from progress
            ), estimated as (
                update monthly_order o
                set reported = c.reported, late = c.late, overage = greatest(0, c.reported - o.minimum_commitment),
                    underage = c.missing, list = c.reported + c.underage, discount = o.discount + c.discount,
                    net = c.reported + c.underage - o.discount - c.discount, changed_at = $16::timestamptz
                from charged c where o.id = c.id
                returning o.contract_id, o.month, o.reported, o.currency, o.late
            )
            select c.source, c.event_id, null::uuid, null::date, null::numeric, null::text, null::uuid, null::text,
                   null::numeric, null::uuid
            from candidate c left join fresh on fresh.usage_id = c.id where fresh.usage_id is null
            union all
            select null, null, contract_id, month, reported, currency, null, null, late, null from estimated
            union all
            select source, event_id, contract_id, null, null, null, id, reason, null, null from resolved
            union all
            select null, null, contract_id, null, null, null, null, service, null, customer_organization_id
            from metered join contract using (contract_id)
            """;

    private final Clock clock;

    UsageStore(Clock clock) {
        this.clock = clock;
    }

    /** What was added: identities; and what follows: what the months report now, new customers, exceptions that are over. */
    record Stored(Set<Identity> fresh, List<DomainEvent> events) {}

    /**
     * Stores the events whose identity is new; what was rejected of them before needs no review any more. The caller holds the
     * orders of their months.
     */
    Uni<Stored> store(SqlConnection transaction, List<Verdict.Accepted> accepted) {
        return accepted.isEmpty()
                ? Uni.createFrom().item(new Stored(Set.of(), List.of()))
                : transaction.preparedQuery(STORE).execute(columns(accepted)).map(rows -> stored(accepted, rows));
    }

    private Tuple columns(List<Verdict.Accepted> all) {
        return Tuple.from(new Object[] {
            column(all, each -> Ids.next(), UUID[]::new),
            column(all, each -> each.usage().identity().source(), String[]::new),
            column(all, each -> each.usage().identity().id(), String[]::new),
            column(all, each -> each.usage().contentHash(), String[]::new),
            column(all, each -> each.month().contractId(), UUID[]::new),
            column(all, each -> each.month().month().atDay(1), LocalDate[]::new),
            column(all, Verdict.Accepted::customerOrganizationId, UUID[]::new),
            column(all, each -> each.usage().subscription().activationId(), UUID[]::new),
            column(all, each -> each.usage().sku(), String[]::new),
            column(all, each -> each.usage().unit(), String[]::new),
            column(all, each -> each.usage().quantity().toPlainString(), String[]::new),
            column(all, Verdict.Accepted::priceBookId, UUID[]::new),
            column(all, each -> utc(each.usage().startsAt()), OffsetDateTime[]::new),
            column(all, each -> utc(each.usage().endsAt()), OffsetDateTime[]::new),
            column(all, each -> each.period().atDay(1), LocalDate[]::new),
            utc(clock.instant())
        });
    }

    private static <T> T[] column(
            List<Verdict.Accepted> all, Function<Verdict.Accepted, T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The statement answers those that were known before, which are few as a rule. */
    private static Stored stored(List<Verdict.Accepted> accepted, RowSet<Row> rows) {
        Set<Identity> fresh = new HashSet<>();
        accepted.forEach(each -> fresh.add(each.usage().identity()));
        List<DomainEvent> events = new ArrayList<>();
        for (Row row : rows) {
            if (row.getUUID(6) != null) {
                events.add(resolved(row));
            } else if (row.getUUID(9) != null) {
                events.add(new EstimateEvent.CustomerMetered(row.getUUID(2), row.getUUID(9), row.getString(7)));
            } else if (row.getString(0) != null) {
                fresh.remove(new Identity(row.getString(0), row.getString(1)));
            } else {
                events.add(estimate(row));
            }
        }
        return new Stored(fresh, events);
    }

    private static UsageExceptionEvent resolved(Row row) {
        return new UsageExceptionEvent.Resolved(new UsageExceptionEvent.Head(
                row.getUUID(6),
                row.getString(0),
                row.getString(1),
                UsageReason.valueOf(row.getString(7)),
                Optional.ofNullable(row.getUUID(2))));
    }

    private static EstimateEvent estimate(Row row) {
        return EstimateEvent.Updated.of(
                row.getUUID(2),
                YearMonth.from(row.getLocalDate(3)),
                Money.rounded(row.getBigDecimal(4), row.getString(5)),
                Money.rounded(row.getBigDecimal(8), row.getString(5)));
    }
}

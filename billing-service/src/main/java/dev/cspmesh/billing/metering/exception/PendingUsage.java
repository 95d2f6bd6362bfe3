package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.billing.metering.IngestResult;
import dev.cspmesh.billing.metering.UsageExceptionEvent;
import dev.cspmesh.billing.metering.UsageExceptionWriter;
import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.billing.metering.validation.UsageContent;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.kit.event.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Usage that waits for nothing but what it names to become known. */
@ApplicationScoped
class PendingUsage {

    private static final String KNOWN_NOW = """
            select e.id, e.source, e.event_id, e.reason, cast(e.data as text)
            from usage_exception e
            join subscription s on s.partner_id = e.data ->> 'partnerId'
                and s.activation_id = cast(e.data ->> 'subscription' as uuid)
            left join contract c on c.contract_id = s.contract_id
            where e.resolved_at is null and e.reason in ('UNKNOWN_SUBSCRIPTION', 'NO_CONTRACT', 'UNKNOWN_SKU')
              and case e.reason
                  when 'UNKNOWN_SUBSCRIPTION' then true
                  when 'NO_CONTRACT' then c.contract_id is not null
                  else exists (
                      select from price_book b join price_book_sku k using (price_book_id)
                      cross join lateral (
                          select cast(cast(e.data ->> 'startsAt' as timestamptz) at time zone c.billing_zone as date)
                      ) as used(day)
                      where b.service = c.service and b.currency = c.currency and k.sku = e.data ->> 'sku'
                        and b.valid_from <= day and (b.valid_to is null or day < b.valid_to))
                  end
            order by e.id limit 500
            """;
    private static final String SETTLE = """
            update usage_exception set resolved_at = $2, changed_at = $2, status = 'RESOLVED', version = version + 1
            where id = any($1) and resolved_at is null
            returning id, source, event_id, reason, contract_id
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final Clock clock;

    PendingUsage(Pool pool, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An event that came too early, and why it was not accepted. */
    record Waiting(UUID id, UsageReason reason, Usage usage) {}

    /** Events whose subscription, contract or SKU became known since they came, oldest first. */
    Uni<List<Waiting>> knownNow() {
        return pool.query(KNOWN_NOW).execute().map(PendingUsage::waiting);
    }

    private static List<Waiting> waiting(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Waiting(
                        row.getUUID(0),
                        UsageReason.valueOf(row.getString(3)),
                        UsageContent.read(new Identity(row.getString(1), row.getString(2)), row.getString(4))))
                .toList();
    }

    /**
     * Where the old reason has passed, the event is accepted, or is rejected for another one.
     *
     * @return whether there was any
     */
    Uni<Boolean> settle(List<Waiting> waiting, IngestResult result) {
        UUID[] settled = IntStream.range(0, waiting.size())
                .filter(i -> !result.outcomes()
                        .get(i)
                        .reason()
                        .equals(Optional.of(waiting.get(i).reason())))
                .mapToObj(i -> waiting.get(i).id())
                .toArray(UUID[]::new);
        return pool.withTransaction(transaction -> transaction
                        .preparedQuery(SETTLE)
                        .execute(Tuple.of(settled, clock.instant().atOffset(ZoneOffset.UTC)))
                        .call(rows -> outbox.append(transaction, resolved(rows))))
                .replaceWith(settled.length > 0);
    }

    private static List<UsageExceptionEvent> resolved(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .<UsageExceptionEvent>map(row -> new UsageExceptionEvent.Resolved(UsageExceptionWriter.head(row, 0)))
                .toList();
    }
}

package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.UsageContent;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Usage that was not accepted, each with its reason and content, until it is resolved. */
@ApplicationScoped
public class UsageExceptionWriter {

    private static final String KEEP = """
            insert into usage_exception as e (id, source, event_id, content_hash, reason, contract_id, data, times,
                                              first_at, last_at, changed_at, status, version)
            select distinct on (source, event_id, content_hash, reason)
                   id, source, event_id, decode(content_hash, 'hex'), reason, contract_id, data::jsonb, 1, $8::timestamptz,
                   $8::timestamptz, $8::timestamptz, 'OPEN', 0
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[])
                as t(id, source, event_id, content_hash, reason, contract_id, data)
            order by source, event_id, content_hash, reason
            on conflict (source, event_id, content_hash, reason) do update
                set times = e.times + 1, last_at = excluded.last_at, changed_at = excluded.changed_at,
                    contract_id = coalesce(e.contract_id, excluded.contract_id), version = e.version + 1
            returning new.id, new.source, new.event_id, new.reason, new.contract_id, old.id is null
            """;

    private final Outbox outbox;
    private final Clock clock;

    UsageExceptionWriter(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps what was not accepted; the same event for the same reason again is counted, not doubled or published again. */
    Uni<Void> keep(SqlConnection transaction, List<Outcome> exceptions) {
        return exceptions.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(KEEP)
                        .execute(columns(exceptions))
                        .chain(rows -> outbox.append(transaction, rejected(rows)));
    }

    private static List<UsageExceptionEvent> rejected(RowSet<Row> rows) {
        List<UsageExceptionEvent> events = new ArrayList<>();
        for (Row row : rows) {
            if (row.getBoolean(5)) {
                events.add(new UsageExceptionEvent.Rejected(head(row, 0)));
            }
        }
        return events;
    }

    /** The exception whose columns begin there: id, source, event_id, reason and contract_id. */
    public static UsageExceptionEvent.Head head(Row row, int first) {
        return new UsageExceptionEvent.Head(
                row.getUUID(first),
                row.getString(first + 1),
                row.getString(first + 2),
                UsageReason.valueOf(row.getString(first + 3)),
                Optional.ofNullable(row.getUUID(first + 4)));
    }

    private Tuple columns(List<Outcome> all) {
        return Tuple.from(new Object[] {
            column(all, each -> Ids.next(), UUID[]::new),
            column(all, each -> each.usage().identity().source(), String[]::new),
            column(all, each -> each.usage().identity().id(), String[]::new),
            column(all, each -> each.usage().contentHash(), String[]::new),
            column(all, each -> each.reason().map(UsageReason::name).orElse(""), String[]::new),
            column(all, UsageExceptionWriter::contract, UUID[]::new),
            column(all, each -> UsageContent.write(each.usage()), String[]::new),
            now()
        });
    }

    private static <T extends @Nullable Object> T[] column(
            List<Outcome> all, Function<Outcome, T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }

    private static @Nullable UUID contract(Outcome outcome) {
        return outcome.contractId().orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package dev.cspmesh.billing.export;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** All usage events of an order, each with its exact list amount. One page is in memory at a time. */
@ApplicationScoped
public class ExportUsage {

    private static final int PAGE = 2_000;
    private static final List<String> COLUMNS = List.of(
            "cursor",
            "source",
            "id",
            "customerOrganizationId",
            "sku",
            "unit",
            "quantity",
            "listUnitPrice",
            "listAmount",
            "startsAt",
            "endsAt",
            "period",
            "receivedAt");

    private static final String READ = """
            select u.id, u.source, u.event_id, u.customer_organization_id, u.sku, u.unit, u.quantity, p.list_unit_price,
                   u.starts_at, u.ends_at, u.period, u.received_at
            from usage_event u join price_book_sku p using (price_book_id, sku)
            where u.contract_id = $1 and u.month = $2 and u.id > $3
            order by u.id limit $4
            """;

    private final Orders orders;
    private final Pool pool;

    ExportUsage(Orders orders, Pool pool) {
        this.orders = orders;
        this.pool = pool;
    }

    /**
     * The export in chunks of CSV.
     *
     * @param after cursor of the last row that the caller has; the header is left out then
     */
    Multi<String> export(Caller caller, UUID id, UUID after) {
        return Panache.withSession(() -> orders.get(caller, id))
                .onItem()
                .transformToMulti(order -> rows(order, after, caller.is(Participant.CSP_SAAS)));
    }

    private Multi<String> rows(MonthlyOrder order, UUID after, boolean withCustomers) {
        Multi<String> rows = Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(after), cursor -> page(order, cursor, withCustomers))
                .until(String::isEmpty);
        boolean fromStart = after.equals(new UUID(0, 0));
        return fromStart
                ? Multi.createBy().concatenating().streams(Multi.createFrom().item(Csv.row(COLUMNS)), rows)
                : rows;
    }

    private Uni<String> page(MonthlyOrder order, AtomicReference<UUID> cursor, boolean withCustomers) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(order.contractId(), order.month().atDay(1), cursor.get(), PAGE))
                .map(rows -> text(rows, cursor, withCustomers));
    }

    private static String text(RowSet<Row> rows, AtomicReference<UUID> cursor, boolean withCustomers) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            cursor.set(row.getUUID(0));
            text.append(Csv.row(fields(row, withCustomers)));
        }
        return text.toString();
    }

    private static List<String> fields(Row row, boolean withCustomers) {
        List<String> fields = new ArrayList<>(List.of(
                row.getUUID(0).toString(),
                row.getString(1),
                row.getString(2),
                withCustomers ? row.getUUID(3).toString() : "",
                row.getString(4),
                row.getString(5)));
        fields.addAll(List.of(
                row.getBigDecimal(6).toPlainString(),
                row.getBigDecimal(7).toPlainString(),
                row.getBigDecimal(6).multiply(row.getBigDecimal(7)).toPlainString(),
                row.getOffsetDateTime(8).toInstant().toString(),
                row.getOffsetDateTime(9).toInstant().toString(),
                row.getLocalDate(10).toString().substring(0, 7),
                row.getOffsetDateTime(11).toInstant().toString()));
        return fields;
    }
}

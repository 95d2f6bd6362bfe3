package dev.cspmesh.billing.export;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.rating.LineKind;
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
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The lines of a spooled order in the columns of FOCUS. One page is in memory at a time. */
@ApplicationScoped
public class ExportFocus {

    private static final int PAGE = 1_000;
    private static final String READ = """
            select l.line, l.kind, coalesce(l.period, $3::date), coalesce(partner.name, $4), coalesce(agg.name, $5),
                   coalesce(b.number, ''), l.customer_organization_id, coalesce(c.name, ''), l.sku,
                   coalesce(p.name, l.sku), l.unit, l.quantity, l.list_unit_price, l.list, l.net,
                   contract_discount(t, o.month), coalesce(l.price_book_id::text, '')
            from order_line l join monthly_order o on o.id = l.order_id join contract t using (contract_id)
            left join party partner on partner.party_id = $4
            left join party agg on agg.party_id = $5
            left join bill_order bo on bo.order_id = o.id and bo.leg = 'CONSOLIDATED'
            left join bill b on b.id = bo.bill_id
            left join customer c on c.customer_organization_id = l.customer_organization_id
            left join price_book_sku p on p.price_book_id = l.price_book_id and p.sku = l.sku
            where l.order_id = $1 and l.line > $2
            order by l.line limit $6
            """;

    private final Orders orders;
    private final Pool pool;

    ExportFocus(Orders orders, Pool pool) {
        this.orders = orders;
        this.pool = pool;
    }

    /**
     * The export in chunks of CSV.
     *
     * @param after cursor of the last row that the caller has, 0 for none; the header is left out otherwise
     */
    Multi<String> export(Caller caller, UUID id, int after) {
        return Panache.withSession(() -> orders.get(caller, id))
                .onItem()
                .transformToMulti(order -> rows(order, after, caller.is(Participant.CSP_SAAS)));
    }

    private Multi<String> rows(MonthlyOrder order, int after, boolean withCustomers) {
        Multi<String> rows = Multi.createBy()
                .repeating()
                .uni(() -> new AtomicInteger(after), cursor -> page(order, cursor, withCustomers))
                .until(String::isEmpty);
        return after == 0
                ? Multi.createBy().concatenating().streams(Multi.createFrom().item(Csv.row(FocusRow.COLUMNS)), rows)
                : rows;
    }

    private Uni<String> page(MonthlyOrder order, AtomicInteger cursor, boolean withCustomers) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(
                        order.id(),
                        cursor.get(),
                        order.month().atDay(1),
                        order.partnerId(),
                        order.aggregatorId(),
                        PAGE))
                .map(rows -> text(order, rows, cursor, withCustomers));
    }

    private static String text(MonthlyOrder order, RowSet<Row> rows, AtomicInteger cursor, boolean withCustomers) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            cursor.set(row.getInteger(0));
            text.append(Csv.row(row(order, row).fields(withCustomers)));
        }
        return text.toString();
    }

    private static FocusRow row(MonthlyOrder order, Row row) {
        return new FocusRow(
                row.getInteger(0),
                LineKind.valueOf(row.getString(1)),
                order.month(),
                YearMonth.from(row.getLocalDate(2)),
                order.partnerId(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getUUID(6),
                row.getString(7),
                order.contract().service(),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getBigDecimal(11),
                row.getBigDecimal(12),
                row.getBigDecimal(13),
                row.getBigDecimal(14),
                row.getInteger(15),
                order.currency(),
                row.getString(16));
    }
}

package dev.cspmesh.billing.bill.explanation;

import dev.cspmesh.billing.bill.BillLine;
import dev.cspmesh.billing.bill.BillLines;
import dev.cspmesh.billing.bill.Bills;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.reading.LineProvenance;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Any amount on any bill leads down to the usage events, the price, the discount and the rounding behind it. */
@ApplicationScoped
class ExplainBill {

    private static final String USAGE = """
            select id, source, event_id, quantity, starts_at, ends_at from usage_event
            where contract_id = $1 and month = $2 and id > $3 and customer_organization_id = $4 and sku = $5
              and price_book_id = $6 and period = $7
            order by id limit $8
            """;

    private final Bills bills;
    private final BillLines lines;
    private final LineProvenance sources;
    private final Pool pool;

    ExplainBill(Bills bills, BillLines lines, LineProvenance sources, Pool pool) {
        this.bills = bills;
        this.lines = lines;
        this.sources = sources;
        this.pool = pool;
    }

    /** An event behind a line. */
    record Event(UUID id, String source, String eventId, BigDecimal quantity, Instant startsAt, Instant endsAt) {}

    /** How a line of a bill that the caller may see came about. */
    @WithSession
    Uni<BillExplanation> explain(Caller caller, UUID id, int number) {
        return bills.get(caller, id)
                .chain(bill -> lines.one(bill, number)
                        .chain(line -> sourcesOf(line)
                                .map(found ->
                                        new BillExplanation(bill, line, found, caller.is(Participant.CUSTOMER)))));
    }

    /** A page of the usage behind a line; of the whole order line, when the line is one step of it. */
    Uni<Page<Event>> usage(Caller caller, UUID id, int number, PageRequest page) {
        return Panache.withSession(() -> bills.get(caller, id)
                        .chain(bill -> lines.one(bill, number).chain(this::sourcesOf)))
                .chain(found -> found.filter(known -> known.line().kind().isUsage())
                        .map(known -> events(known.order(), known.line(), page))
                        .orElseGet(() -> Uni.createFrom().item(List.<Event>of())))
                .map(events -> Page.of(events, page, Event::id));
    }

    private Uni<Optional<LineProvenance.Sources>> sourcesOf(BillLine line) {
        return line.orderedAs()
                .map(place -> sources.of(place).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<List<Event>> events(MonthlyOrder order, OrderLine line, PageRequest page) {
        return pool.preparedQuery(USAGE)
                .execute(Tuple.from(List.of(
                        order.contractId(),
                        order.month().atDay(1),
                        page.after(),
                        line.customerOrganizationId().orElseThrow(),
                        line.sku().code(),
                        line.priceBookId().orElseThrow(),
                        line.period().atDay(1),
                        page.limit() + 1)))
                .map(ExplainBill::events);
    }

    private static List<Event> events(RowSet<Row> rows) {
        List<Event> events = new ArrayList<>();
        rows.forEach(row -> events.add(new Event(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getBigDecimal(3),
                row.getOffsetDateTime(4).toInstant(),
                row.getOffsetDateTime(5).toInstant())));
        return events;
    }
}

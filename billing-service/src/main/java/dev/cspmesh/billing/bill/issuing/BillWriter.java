package dev.cspmesh.billing.bill.issuing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.cspmesh.billing.BulkInsert;
import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillDraft;
import dev.cspmesh.billing.bill.Charge;
import dev.cspmesh.billing.bill.PricingBasis;
import dev.cspmesh.kit.id.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores bills as they are issued: bills, lines, the orders that they cover and their postings, all of them in one
 * statement of the current transaction. In the books the issuer earns and is owed, the receiver spends and owes; the
 * database refuses a second bill of the same leg for an order.
 */
@ApplicationScoped
public class BillWriter {

    private static final String WRITE = """
            with issued as (
                insert into bill
                select * from jsonb_populate_recordset(cast(null as bill), cast(cast(?1 as text) as jsonb))
                returning id, leg, issuer, receiver, currency, net, tax, total, issued_at
            ), lines as (
                insert into bill_line
                select * from jsonb_populate_recordset(cast(null as bill_line), cast(cast(?2 as text) as jsonb))
            ), covered as (
                insert into bill_order (order_id, leg, receiver, bill_id)
                select c.order_id, issued.leg, issued.receiver, issued.id
                from jsonb_populate_recordset(cast(null as bill_order), cast(cast(?3 as text) as jsonb)) as c
                join issued on issued.id = c.bill_id
            ), posted as (
                insert into ledger_entry (id, posting, at, party, account, counterparty, currency, amount, bill_id)
                select uuidv7(), b.id, b.issued_at, e.party, e.account, e.counterparty, b.currency, e.amount, b.id
                from issued b cross join lateral (values
                    (b.issuer, 'RECEIVABLE', b.receiver, b.total), (b.issuer, 'REVENUE', b.receiver, -b.net),
                    (b.issuer, 'TAX_OWED', b.receiver, -b.tax), (b.receiver, 'COST', b.issuer, b.net),
                    (b.receiver, 'TAX_PAID', b.issuer, b.tax), (b.receiver, 'PAYABLE', b.issuer, -b.total)
                ) as e(party, account, counterparty, amount)
                where e.amount <> 0
            )
            select count(*) from issued
            """;

    private final BulkInsert rows;

    BillWriter(BulkInsert rows) {
        this.rows = rows;
    }

    /** A bill with the draft that it was made from. */
    record Issued(Bill bill, BillDraft draft) {}

    Uni<Void> write(List<Issued> issued) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery(WRITE, Long.class)
                                .setParameter(1, rows.text(bills(issued)))
                                .setParameter(2, rows.text(lines(issued)))
                                .setParameter(3, rows.text(covered(issued)))
                                .getSingleResult()))
                .replaceWithVoid();
    }

    private static List<BillRow> bills(List<Issued> issued) {
        return issued.stream().map(Issued::bill).map(BillRow::of).toList();
    }

    private static List<LineRow> lines(List<Issued> issued) {
        List<LineRow> rows = new ArrayList<>();
        for (Issued each : issued) {
            int number = 0;
            for (Charge charge : each.draft().charges()) {
                rows.add(LineRow.of(each.bill(), ++number, charge));
            }
        }
        return rows;
    }

    private static List<CoveredRow> covered(List<Issued> issued) {
        return issued.stream()
                .flatMap(each -> each.draft().orders().stream()
                        .map(order -> new CoveredRow(order, each.bill().id())))
                .toList();
    }

    /** An order and a bill that covers it, as the statement reads them. */
    @JsonNaming(SnakeCaseStrategy.class)
    record CoveredRow(UUID orderId, UUID billId) {}

    /** A bill as the statement reads it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record BillRow(
            UUID id,
            String number,
            long position,
            String leg,
            String issuer,
            String issuerName,
            String receiver,
            String receiverName,
            LocalDate month,
            String currency,
            BigDecimal list,
            BigDecimal discount,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal total,
            LocalDate dueOn,
            Instant issuedAt) {

        static BillRow of(Bill bill) {
            return new BillRow(
                    bill.id(),
                    bill.number(),
                    bill.position(),
                    bill.leg().name(),
                    bill.issuer(),
                    bill.issuerName(),
                    bill.receiver(),
                    bill.receiverName(),
                    bill.month().atDay(1),
                    bill.currency(),
                    bill.list().amount(),
                    bill.discount().amount(),
                    bill.net().amount(),
                    bill.tax().amount(),
                    bill.total().amount(),
                    bill.dueOn(),
                    bill.issuedAt());
        }
    }

    /** A line as the statement reads it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record LineRow(
            UUID id,
            UUID billId,
            int line,
            @Nullable UUID orderId,
            @Nullable Integer orderLine,
            @Nullable UUID contractId,
            String kind,
            String sku,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal list,
            BigDecimal discount,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal total,
            PricingBasis basis) {

        static LineRow of(Bill bill, int number, Charge charge) {
            return new LineRow(
                    Ids.next(),
                    bill.id(),
                    number,
                    charge.origin().order().orElse(null),
                    charge.origin().line().orElse(null),
                    charge.origin().contract().orElse(null),
                    charge.kind().name(),
                    charge.sku().code(),
                    charge.unit(),
                    charge.quantity().value(),
                    charge.unitPrice(),
                    charge.amounts().list().amount(),
                    charge.amounts().discount().amount(),
                    charge.amounts().net().amount(),
                    charge.tax().amount(),
                    charge.total().amount(),
                    charge.basis());
        }
    }
}

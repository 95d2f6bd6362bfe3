package dev.cspmesh.billing.bill.ledger;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.cspmesh.billing.BulkInsert;
import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.issuing.BillWriter;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Double-entry postings of payments; those of bills are written with them, by {@link BillWriter}. Each stands in the books of
 * both parties and balances in each; the database refuses a transaction whose postings do not. Entries are never updated.
 */
@ApplicationScoped
public class Ledger {

    private final BulkInsert rows;
    private final Clock clock;

    Ledger(BulkInsert rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One side of a posting; debits are positive. */
    record Entry(String party, Account account, String counterparty, Money amount) {}

    /** A payment in money: the debt becomes cash. */
    public Uni<Void> paid(Bill bill, Money amount) {
        return post(
                bill,
                List.of(
                        issuers(bill, Account.CASH, amount),
                        issuers(bill, Account.RECEIVABLE, amount.negated()),
                        receivers(bill, Account.PAYABLE, amount),
                        receivers(bill, Account.CASH, amount.negated())));
    }

    private static Entry issuers(Bill bill, Account account, Money amount) {
        return new Entry(bill.issuer(), account, bill.receiver(), amount);
    }

    private static Entry receivers(Bill bill, Account account, Money amount) {
        return new Entry(bill.receiver(), account, bill.issuer(), amount);
    }

    private Uni<Void> post(Bill bill, List<Entry> entries) {
        UUID posting = Ids.next();
        return rows.into(
                "ledger_entry",
                entries.stream()
                        .filter(entry -> !entry.amount().isZero())
                        .map(entry -> row(bill, posting, entry))
                        .toList());
    }

    private Row row(Bill bill, UUID posting, Entry entry) {
        return new Row(
                Ids.next(),
                posting,
                clock.instant(),
                entry.party(),
                entry.account(),
                entry.counterparty(),
                entry.amount().currency(),
                entry.amount().amount(),
                bill.id());
    }

    /** An entry as the table has it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Row(
            UUID id,
            UUID posting,
            Instant at,
            String party,
            Account account,
            String counterparty,
            String currency,
            BigDecimal amount,
            UUID billId) {}
}

package dev.cspmesh.billing.bill.ledger;

import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.issuing.BillWriter;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Double-entry postings of payments; those of bills are written with them, by {@link BillWriter}. Each stands in the books of
 * both parties and balances in each; the database refuses a transaction whose postings do not. Entries are never updated.
 */
@ApplicationScoped
public class Ledger {

    private static final String PAID = """
            insert into ledger_entry (id, posting, at, party, account, counterparty, currency, amount, bill_id)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) returning id
            """;

    private final Clock clock;

    Ledger(Clock clock) {
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
        Uni<Void> chain = Uni.createFrom().voidItem();
        Stream<Entry> moving = entries.stream().filter(entry -> !entry.amount().isZero());
        for (Entry entry : moving.toList()) {
            chain = chain.chain(() -> insert(bill, posting, entry));
        }
        return chain;
    }

    private Uni<Void> insert(Bill bill, UUID posting, Entry entry) {
        BigDecimal amount = entry.amount().amount();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PAID, UUID.class)
                        .setParameter(1, Ids.next())
                        .setParameter(2, posting)
                        .setParameter(3, clock.instant())
                        .setParameter(4, entry.party())
                        .setParameter(5, entry.account().name())
                        .setParameter(6, entry.counterparty())
                        .setParameter(7, entry.amount().currency())
                        .setParameter(8, amount)
                        .setParameter(9, bill.id())
                        .getResultList())
                .replaceWithVoid();
    }
}

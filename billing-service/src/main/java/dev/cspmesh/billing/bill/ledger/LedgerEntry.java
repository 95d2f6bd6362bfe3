package dev.cspmesh.billing.bill.ledger;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One side of a posting in one party's books; written by {@link Ledger}. */
@Entity
@Immutable
@Table(name = "ledger_entry")
public class LedgerEntry {

    @Id
    private UUID id;

    private UUID posting;
    private Instant at;
    private String party;

    @Enumerated(EnumType.STRING)
    private Account account;

    private String counterparty;
    private String currency;
    private BigDecimal amount;

    @Column(name = "bill_id")
    private UUID billId;

    @SuppressWarnings("NullAway.Init")
    protected LedgerEntry() {}

    UUID id() {
        return id;
    }

    UUID posting() {
        return posting;
    }

    Instant at() {
        return at;
    }

    String party() {
        return party;
    }

    Account account() {
        return account;
    }

    String counterparty() {
        return counterparty;
    }

    Money amount() {
        return Money.rounded(amount, currency);
    }

    UUID billId() {
        return billId;
    }
}

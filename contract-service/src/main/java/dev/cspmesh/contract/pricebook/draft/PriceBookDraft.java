package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.contract.pricebook.PriceBook;
import dev.cspmesh.contract.pricebook.PriceBookEvent;
import dev.cspmesh.contract.pricebook.PriceBookRules;
import dev.cspmesh.contract.pricebook.SkuPrice;
import dev.cspmesh.contract.pricebook.ValidityPeriod;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Prices that VMware works on. The book that comes of it has the same identifier, and never changes. */
@Entity
@Table(name = "price_book_draft")
public class PriceBookDraft {

    @Id
    private UUID id;

    private String service;
    private String currency;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Convert(converter = SkuListText.class)
    @ColumnTransformer(read = "cast(skus as text)", write = "cast(cast(? as text) as jsonb)")
    private SkuList skus;

    @Enumerated(EnumType.STRING)
    private DraftStatus status;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PriceBookDraft() {}

    private PriceBookDraft(UUID id, PriceBook.Offer offer, ValidityPeriod validity, List<SkuPrice> skus, Instant now) {
        this.id = id;
        this.service = offer.service();
        this.currency = offer.currency();
        this.validFrom = validity.startsOn();
        this.validTo = validity.endsBefore().orElse(null);
        this.skus = new SkuList(skus);
        this.status = DraftStatus.DRAFT;
        this.draftedAt = now;
        this.changedAt = now;
    }

    /**
     * A new draft. Whether its period is free is asked when it is published.
     *
     * @throws dev.cspmesh.kit.problem.Rejected if the currency, the period or the SKUs break a rule
     */
    public static PriceBookDraft draft(
            UUID id, PriceBook.Offer offer, ValidityPeriod validity, List<SkuPrice> skus, Clock clock) {
        Rejection.refuse(PriceBookRules.isWellFormed(validity, skus));
        return new PriceBookDraft(id, offer, validity, skus, clock.instant());
    }

    PriceBookEvent.Drafted drafted() {
        return new PriceBookEvent.Drafted(id, service, currency, draftedAt);
    }

    /** Other prices, another period or currency; the service stays. */
    PriceBookEvent.Edited edit(
            Caller caller, String nextCurrency, ValidityPeriod validity, List<SkuPrice> prices, Clock clock) {
        status = DraftLifeCycle.TABLE.next(this, DraftLifeCycle.EDIT, caller);
        Rejection.refuse(PriceBookRules.isWellFormed(validity, prices));
        currency = nextCurrency;
        validFrom = validity.startsOn();
        validTo = validity.endsBefore().orElse(null);
        skus = new SkuList(prices);
        changedAt = clock.instant();
        return new PriceBookEvent.Edited(id, service, currency, clock.instant());
    }

    /** The book is published; its own event says so. */
    void publish(Caller caller, Clock clock) {
        status = DraftLifeCycle.TABLE.next(this, DraftLifeCycle.PUBLISH, caller);
        changedAt = clock.instant();
    }

    /** VMware gives it up. */
    PriceBookEvent.Withdrawn withdraw(Caller caller, Clock clock) {
        status = DraftLifeCycle.TABLE.next(this, DraftLifeCycle.WITHDRAW, caller);
        changedAt = clock.instant();
        return new PriceBookEvent.Withdrawn(id, service, currency, clock.instant());
    }

    public UUID id() {
        return id;
    }

    public PriceBook.Offer offer() {
        return new PriceBook.Offer(service, currency);
    }

    public ValidityPeriod validity() {
        return ValidityPeriod.between(validFrom, validTo);
    }

    public List<SkuPrice> prices() {
        return skus.skus();
    }

    public DraftStatus status() {
        return status;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** When it changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}

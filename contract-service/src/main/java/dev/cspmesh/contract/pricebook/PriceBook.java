package dev.cspmesh.contract.pricebook;

import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A published list of MSRP unit prices for one service and currency. Its prices never change; while no end is known, the
 * first day of its successor gives it one.
 */
@Entity
@Immutable
@Table(name = "price_book")
public class PriceBook {

    @Id
    private UUID id;

    private String service;
    private String currency;

    @Column(name = "book_version")
    private int bookVersion;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected PriceBook() {}

    /** What a book is for. */
    public record Offer(String service, String currency) {}

    private PriceBook(UUID id, Offer offer, int bookVersion, ValidityPeriod validity, Instant now) {
        this.id = id;
        this.service = offer.service();
        this.currency = offer.currency();
        this.bookVersion = bookVersion;
        this.validFrom = validity.startsOn();
        this.validTo = validity.endsBefore().orElse(null);
        this.publishedAt = now;
    }

    /**
     * A new book as the next version of its service and currency.
     *
     * @param others the books of this service and currency that are out already
     * @throws dev.cspmesh.kit.problem.Rejected if the period or the SKUs break a rule
     */
    public static PriceBook publish(
            UUID id, Offer offer, ValidityPeriod validity, List<SkuPrice> skus, List<PriceBook> others, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Rejection.refuse(PriceBookRules.isWellFormed(validity, skus)
                .or(() -> PriceBookRules.leavesTheOthersAlone(validity, others, today)));
        return new PriceBook(id, offer, others.size() + 1, validity, clock.instant());
    }

    /** The event of this book. */
    public PriceBookEvent.Published published(List<SkuPrice> skus) {
        return new PriceBookEvent.Published(
                id,
                service,
                bookVersion,
                currency,
                validity().startsOn(),
                validity().endsOn().orElse(null),
                skus.stream().map(PriceBookEvent.ListedSku::of).toList());
    }

    /** The event of this open book's end: the day before its successor's first one is its last. */
    public PriceBookEvent.Ended endedBy(PriceBook successor) {
        return new PriceBookEvent.Ended(
                id, service, currency, successor.validity().startsOn().minusDays(1), successor.id());
    }

    public UUID id() {
        return id;
    }

    public String service() {
        return service;
    }

    public String currency() {
        return currency;
    }

    public int bookVersion() {
        return bookVersion;
    }

    public ValidityPeriod validity() {
        return ValidityPeriod.between(validFrom, validTo);
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}

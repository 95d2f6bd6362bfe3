package dev.cspmesh.billing.order.usage;

import dev.cspmesh.kit.money.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** One accepted usage event with the price that its order charges; ingestion writes it in bulk. */
@Entity
@Immutable
@Table(name = "usage_event")
public class RatedUsage {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "month")
    private LocalDate month;

    @Column(name = "period")
    private LocalDate period;

    private String source;

    @Column(name = "event_id")
    private String eventId;

    @Column(name = "customer_organization_id")
    private UUID customerOrganizationId;

    private String sku;
    private String unit;
    private BigDecimal quantity;

    @Column(name = "price_book_id")
    private UUID priceBookId;

    @Formula("(select p.list_unit_price from price_book_sku p where p.price_book_id = price_book_id and p.sku = sku)")
    private BigDecimal listUnitPrice;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected RatedUsage() {}

    public UUID id() {
        return id;
    }

    public String source() {
        return source;
    }

    public String eventId() {
        return eventId;
    }

    UUID customerOrganizationId() {
        return customerOrganizationId;
    }

    String sku() {
        return sku;
    }

    String unit() {
        return unit;
    }

    public Quantity quantity() {
        return new Quantity(quantity);
    }

    BigDecimal listUnitPrice() {
        return listUnitPrice;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** Quantity × list unit price, exact, before any rounding. */
    BigDecimal listAmount() {
        return quantity().at(listUnitPrice);
    }
}

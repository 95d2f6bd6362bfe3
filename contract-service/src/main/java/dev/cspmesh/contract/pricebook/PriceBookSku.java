package dev.cspmesh.contract.pricebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of a price book. */
@Entity
@Immutable
@Table(name = "price_book_sku")
public class PriceBookSku {

    @Id
    private UUID id;

    @Column(name = "price_book_id")
    private UUID priceBookId;

    private String sku;
    private String name;
    private String unit;

    @Column(name = "list_unit_price")
    private BigDecimal listUnitPrice;

    @SuppressWarnings("NullAway.Init")
    protected PriceBookSku() {}

    PriceBookSku(UUID id, UUID priceBookId, SkuPrice sku) {
        this.id = id;
        this.priceBookId = priceBookId;
        this.sku = sku.sku();
        this.name = sku.name();
        this.unit = sku.unit();
        this.listUnitPrice = sku.listUnitPrice();
    }

    UUID id() {
        return id;
    }

    UUID priceBookId() {
        return priceBookId;
    }

    SkuPrice sku() {
        return new SkuPrice(sku, name, unit, listUnitPrice);
    }
}

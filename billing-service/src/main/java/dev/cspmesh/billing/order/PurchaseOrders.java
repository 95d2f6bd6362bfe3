package dev.cspmesh.billing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The purchase-order numbers under which the participants agreed, as far as they did. */
@Embeddable
public record PurchaseOrders(
        @Column(name = "provider_po") @Nullable String provider,
        @Column(name = "aggregator_po") @Nullable String aggregator,
        @Column(name = "vendor_po") @Nullable String vendor) {

    /** Of an order that nobody has agreed to yet. */
    static final PurchaseOrders NONE = new PurchaseOrders(null, null, null);

    PurchaseOrders byProvider(String number) {
        return new PurchaseOrders(number, aggregator, vendor);
    }

    PurchaseOrders byAggregator(String number) {
        return new PurchaseOrders(provider, number, vendor);
    }

    PurchaseOrders byVendor(String number) {
        return new PurchaseOrders(provider, aggregator, number);
    }
}

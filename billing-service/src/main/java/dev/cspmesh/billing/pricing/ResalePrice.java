package dev.cspmesh.billing.pricing;

import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSP's own price of a SKU in one currency, in steps: the first units cost the first step's price, those beyond the next
 * step's begin cost that one's, and so on.
 *
 * @param tiers by their begin, the first from zero
 */
public record ResalePrice(Sku sku, String currency, List<Tier> tiers) {

    /**
     * A step.
     *
     * @param from quantity from which on, for the units beyond it, the price holds
     */
    public record Tier(Quantity from, BigDecimal unitPrice) {}

    /** A part of a quantity that has one price. */
    public record Part(Quantity quantity, BigDecimal unitPrice) {}

    public ResalePrice {
        tiers = List.copyOf(tiers);
    }

    /** The parts of a quantity; a negative quantity and one within the first step are a single part. */
    public List<Part> parts(Quantity quantity) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            boolean last =
                    i + 1 == tiers.size() || quantity.compareTo(tiers.get(i + 1).from()) <= 0;
            Quantity until = last ? quantity : tiers.get(i + 1).from();
            parts.add(new Part(until.minus(tier.from()), tier.unitPrice()));
            if (last) {
                break;
            }
        }
        return parts;
    }
}

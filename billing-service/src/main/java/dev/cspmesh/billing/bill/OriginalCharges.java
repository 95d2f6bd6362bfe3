package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.pricing.ResalePrice;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.kit.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How lines were charged on a leg when they were billed first; corrections follow these, not today's prices. */
public record OriginalCharges(Map<RatedLine.ClosedLine, List<Charge>> charges) {

    public OriginalCharges {
        charges = Map.copyOf(charges);
    }

    /** For orders that correct nothing. */
    public static OriginalCharges nothing() {
        return new OriginalCharges(Map.of());
    }

    public List<Charge> of(RatedLine.ClosedLine line) {
        return charges.getOrDefault(line, List.of());
    }

    /** A corrected quantity at the prices of the first bill; what goes beyond is at the last of them. */
    public List<ResalePrice.Part> parts(RatedLine.ClosedLine line, Quantity quantity) {
        List<ResalePrice.Part> parts = new ArrayList<>();
        Quantity left = quantity;
        List<Charge> first = of(line);
        for (int i = 0; i < first.size() && (left.signum() > 0 || i == 0); i++) {
            Charge charge = first.get(i);
            boolean takesAll = i + 1 == first.size() || left.compareTo(charge.quantity()) <= 0;
            Quantity part = takesAll ? left : charge.quantity();
            parts.add(new ResalePrice.Part(part, charge.unitPrice()));
            left = left.minus(part);
        }
        return parts;
    }
}

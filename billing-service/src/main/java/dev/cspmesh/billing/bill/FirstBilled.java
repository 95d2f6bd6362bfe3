package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.pricing.OwnPrice;
import dev.cspmesh.billing.rating.RatedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How lines were charged on a leg when they were billed first; corrections follow these, not today's prices. */
public record FirstBilled(Map<RatedLine.ClosedLine, List<Charge>> charges) {

    public FirstBilled {
        charges = Map.copyOf(charges);
    }

    /** For orders that correct nothing. */
    public static FirstBilled nothing() {
        return new FirstBilled(Map.of());
    }

    List<Charge> of(RatedLine.ClosedLine line) {
        return charges.getOrDefault(line, List.of());
    }

    /** A corrected quantity at the prices of the first bill; what goes beyond is at the last of them. */
    List<OwnPrice.Part> parts(RatedLine.ClosedLine line, BigDecimal quantity) {
        List<OwnPrice.Part> parts = new ArrayList<>();
        BigDecimal left = quantity;
        List<Charge> first = of(line);
        for (int i = 0; i < first.size() && (left.signum() > 0 || i == 0); i++) {
            Charge charge = first.get(i);
            boolean takesAll = i + 1 == first.size() || left.compareTo(charge.quantity()) <= 0;
            BigDecimal part = takesAll ? left : charge.quantity();
            parts.add(new OwnPrice.Part(part, charge.unitPrice()));
            left = left.subtract(part);
        }
        return parts;
    }
}

package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** How the basis of a line is stored: as JSON that keeps every digit. */
@Converter
public class PricingBasisText extends JsonText<PricingBasis> {

    public PricingBasisText() {
        super(PricingBasis.class);
    }
}

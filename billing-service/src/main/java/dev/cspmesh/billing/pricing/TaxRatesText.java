package dev.cspmesh.billing.pricing;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** How the tax rates of a price plan are stored. */
@Converter
class TaxRatesText extends JsonText<TaxRates> {

    TaxRatesText() {
        super(TaxRates.class);
    }
}

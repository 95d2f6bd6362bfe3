package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** How changed terms are stored: as JSON in the contract's row, so that a month close reads no second table. */
@Converter
class DatedTermsText extends JsonText<DatedTerms> {

    DatedTermsText() {
        super(DatedTerms.class);
    }
}

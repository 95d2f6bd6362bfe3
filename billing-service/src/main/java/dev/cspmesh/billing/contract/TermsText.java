package dev.cspmesh.billing.contract;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** How changed terms are stored: as JSON in the contract's row, so that a month close reads no second table. */
@Converter
class TermsText extends JsonText<Terms> {

    TermsText() {
        super(Terms.class);
    }
}

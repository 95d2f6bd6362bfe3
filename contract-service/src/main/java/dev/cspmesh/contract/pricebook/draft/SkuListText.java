package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** The prices of a draft as they stand in their column. */
@Converter
public class SkuListText extends JsonText<SkuList> {

    public SkuListText() {
        super(SkuList.class);
    }
}

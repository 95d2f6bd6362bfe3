package dev.cspmesh.contract.change;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** A wish as it stands in its column. */
@Converter
public class ChangeWishText extends JsonText<ChangeWish> {

    public ChangeWishText() {
        super(ChangeWish.class);
    }
}

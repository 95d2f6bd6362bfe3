package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.contract.pricebook.SkuPrice;
import java.util.List;

/** The prices of a draft, in their order; they are read and written as a whole. */
record SkuList(List<SkuPrice> skus) {

    SkuList {
        skus = List.copyOf(skus);
    }
}

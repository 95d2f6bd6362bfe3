package dev.cspmesh.contract.pricebook;

import java.util.List;

/** The prices of a draft, in their order; they are read and written as a whole. */
record SkuList(List<Sku> skus) {

    SkuList {
        skus = List.copyOf(skus);
    }
}

package dev.cspmesh.contract.pricebook;

import java.math.BigDecimal;

/**
 * What can be used and what it costs.
 *
 * @param sku stock-keeping unit, unique within its book
 * @param unit what one of it is, for example {@code GB}
 * @param listUnitPrice MSRP of one unit in the book's currency, up to 18 fractional digits
 */
public record SkuPrice(String sku, String name, String unit, BigDecimal listUnitPrice) {}

/**
 * List prices: the published price-book versions of contract-service. They never change once known, so usage can pin the
 * version that priced it.
 */
package dev.cspmesh.billing.pricebook;

/**
 * MSRP list prices per SKU, published by VMware as immutable, versioned books. At most one book of a service and
 * currency is valid on any day; nothing here knows discounts.
 */
package dev.cspmesh.contract.pricebook;

/**
 * The usage events behind orders, each with its price. A caller reaches them through an order or a bill that it may see.
 */
package dev.cspmesh.billing.order.usage;

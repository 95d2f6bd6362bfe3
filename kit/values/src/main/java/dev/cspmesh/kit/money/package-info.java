/**
 * Exact amounts of money. Quantities and prices stay plain decimals of the services.
 */
package dev.cspmesh.kit.money;

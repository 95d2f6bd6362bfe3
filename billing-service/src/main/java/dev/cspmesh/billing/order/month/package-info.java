/**
 * The months of a contract, each with its order or without one yet.
 */
package dev.cspmesh.billing.order.month;

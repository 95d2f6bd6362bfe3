/**
 * VMware closes orders, one or many, and their bills follow in the same transaction.
 */
package dev.cspmesh.billing.order.closing;

/**
 * The copy of contract-service's data: the terms that price and bound usage, when each month's order is spooled, and the
 * published price books. It follows that service's events; nothing here changes a contract.
 */
package dev.cspmesh.billing.projection.contract;

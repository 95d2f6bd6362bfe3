/**
 * What billing knows of contracts: the terms that price and bound usage, and when each month's order is spooled. A read
 * model of contract-service's facts; nothing here changes a contract.
 */
package dev.cspmesh.billing.contract;

/**
 * Bills on the three legs: VMware to aggregator, aggregator to CSP, CSP to customer. They are issued from closed orders,
 * numbered without gaps per issuer, and never change.
 */
package dev.cspmesh.billing.bill;

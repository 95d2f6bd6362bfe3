/**
 * Bills on the three legs: VMware to aggregator, aggregator to CSP, CSP to customer. They are numbered without gaps per
 * issuer and never change; what is settled of them follows from their payments.
 */
package dev.cspmesh.billing.bill;

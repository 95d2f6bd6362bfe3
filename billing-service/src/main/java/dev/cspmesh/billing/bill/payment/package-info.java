/**
 * What the issuer of a bill received for it, in money or from a credit.
 */
package dev.cspmesh.billing.bill.payment;

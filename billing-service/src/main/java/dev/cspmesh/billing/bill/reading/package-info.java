/**
 * Bills as they are read by their issuer and their receiver, with what is settled of them today.
 */
package dev.cspmesh.billing.bill.reading;

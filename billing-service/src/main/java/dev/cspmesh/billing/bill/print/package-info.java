/**
 * Bills as PDF, with the fonts that they need.
 */
package dev.cspmesh.billing.bill.print;

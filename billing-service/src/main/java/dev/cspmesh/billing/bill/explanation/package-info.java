/**
 * How the line of a bill came about: usage, price, discount, margin or markup, tax and every rounding.
 */
package dev.cspmesh.billing.bill.explanation;

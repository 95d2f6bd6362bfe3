/**
 * Looks at what is there and changes nothing: why a line says what it says, how a commitment burns down, what a CSP earns,
 * whether usage, orders and bills agree.
 */
package dev.cspmesh.billing.insight;

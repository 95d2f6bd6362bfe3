/**
 * Which support somebody is entitled to who asks about a product: the desk, the CSP, the contract. Read from the
 * projections of other services' data.
 */
package dev.cspmesh.support.entitlement;

/**
 * Prices that VMware works on before anybody else sees them. What is published becomes a book of the same identifier.
 */
package dev.cspmesh.contract.pricebook.draft;

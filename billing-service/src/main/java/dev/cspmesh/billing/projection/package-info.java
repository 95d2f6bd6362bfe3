/**
 * Copies of other services' data, one package for each service that owns it, kept up to date by its events.
 */
package dev.cspmesh.billing.projection;

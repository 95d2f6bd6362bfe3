/**
 * What this service remembers of partners, from partner-service's facts: the aggregator each one works with. Nothing is
 * decided here.
 */
package dev.cspmesh.contract.projection.partner;

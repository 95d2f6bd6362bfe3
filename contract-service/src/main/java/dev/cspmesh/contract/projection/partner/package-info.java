/**
 * What this service remembers of partners, from partner-service's events: the aggregator each one works with, and
 * where it stands in the program. Nothing is
 * decided here.
 */
package dev.cspmesh.contract.projection.partner;

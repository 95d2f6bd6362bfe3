/** What this service keeps of contract-service's events: the service catalogue, and which
 * aggregator countersigned which contract. Written by its events only. */
package dev.cspmesh.partner.projection.contract;

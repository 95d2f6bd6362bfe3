/** What support knows of the catalogue and of contracts, from the events of contract-service. */
package dev.cspmesh.support.projection.contract;

/**
 * What navigator-service knows of the service catalogue, from contract-service's events: which services can be activated
 * here. Read here, changed by those events only.
 */
package dev.cspmesh.navigator.projection.catalogue;

/**
 * The copy of navigator-service's data: which customer organization was made of which won deal.
 */
package dev.cspmesh.contract.projection.navigator;

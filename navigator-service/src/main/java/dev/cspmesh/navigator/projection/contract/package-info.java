/**
 * What navigator-service knows of contracts, from contract-service's events: which ones are in force, and which one is
 * the default. Read here, changed by those events only.
 */
package dev.cspmesh.navigator.projection.contract;

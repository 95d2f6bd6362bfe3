/**
 * What can be sold: the services of the source document with their flags, and the commit levels of each. A new service is a
 * migration, new levels are published.
 */
package dev.cspmesh.contract.catalogue;

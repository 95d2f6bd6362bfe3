/**
 * What can be sold: the services of the source document with their flags, and the commit levels of each. Read-only
 * here; a new service or level version is a migration.
 */
package dev.cspmesh.contract.catalogue;

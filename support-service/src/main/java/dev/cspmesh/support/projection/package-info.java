/**
 * Support's own copies of other services' data, one package per service that owns the data. Each event is an upsert of a
 * row of its own, so that the order of topics does not matter.
 */
package dev.cspmesh.support.projection;

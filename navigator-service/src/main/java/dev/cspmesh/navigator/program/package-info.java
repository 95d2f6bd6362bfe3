/**
 * What navigator knows of the rest of the mesh: partners, services and contracts, read from their facts in any order.
 * Nothing here is decided, and nothing is asked over HTTP.
 */
package dev.cspmesh.navigator.program;

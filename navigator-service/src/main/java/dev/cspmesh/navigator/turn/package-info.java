/**
 * Lets one transaction at a time work on a name that may have no row yet.
 */
package dev.cspmesh.navigator.turn;

/**
 * Where a partner stands in the ten steps. Worked out on reading from the log of all services' events, so that the order
 * in which they came does not matter. Nothing is decided here.
 */
package dev.cspmesh.partner.journey;

/**
 * Where a partner stands in the ten steps, told from all services' facts. The facts are kept as they came, one line
 * each; the journey is worked out on reading, so that their order does not matter. Nothing is decided here.
 */
package dev.cspmesh.partner.journey;

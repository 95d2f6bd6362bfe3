/**
 * The events of all services that say where a partner stands, one line each, as they came. What they mean is worked out
 * by the journey.
 */
package dev.cspmesh.partner.journey.log;

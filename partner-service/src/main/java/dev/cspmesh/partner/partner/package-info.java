/**
 * The partner itself: its public number, its primary contact and the aggregator it chose.
 */
package dev.cspmesh.partner.partner;

/**
 * Tests of what a cluster must have before the chart, and of everything on a real API server where there is one.
 */
package dev.cspmesh.delivery.cluster;

/** The chart under test: rendered by the real Helm engine, its manifests as trees, and files of the repository. */
package dev.cspmesh.delivery.chart;

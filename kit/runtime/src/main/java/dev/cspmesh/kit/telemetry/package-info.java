/** What operators see of a service beyond what its libraries show by themselves. No business metric stands here. */
package dev.cspmesh.kit.telemetry;

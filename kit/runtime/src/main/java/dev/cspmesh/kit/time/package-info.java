/**
 * The injected clock and, in the sandbox build only, the endpoint that moves it.
 */
package dev.cspmesh.kit.time;

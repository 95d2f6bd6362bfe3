/**
 * Where work runs that no request and no message has started.
 */
package dev.cspmesh.kit.context;

/**
 * What a component of the platform is, how components start and stop together, where they keep their things, and what a
 * running platform publishes of itself. What stands behind one component lives in a package of its own.
 */
@NullMarked
package dev.cspmesh.platform.component;

import org.jspecify.annotations.NullMarked;

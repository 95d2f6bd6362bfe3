/**
 * The infrastructure of the mesh as one process tree: what a part is, how parts start and stop together, and how tests
 * and the launcher find a running platform. What stands behind one part lives in a package of its own; nothing here
 * knows a domain word beyond the names of the five services.
 *
 * <p>{@link dev.cspmesh.platform.RunningPlatform} and all it touches use the JDK only, because services put this module
 * on their test class path without its dependencies.
 */
@NullMarked
package dev.cspmesh.platform;

import org.jspecify.annotations.NullMarked;

/**
 * How tests and the launcher find, start and stop a platform: the infrastructure of the mesh as one process tree. Nothing
 * here knows a domain word beyond the names of the five services.
 *
 * <p>{@link dev.cspmesh.platform.RunningPlatform} and all it touches use the JDK only, because services put this module
 * on their test class path without its dependencies.
 */
@NullMarked
package dev.cspmesh.platform;

import org.jspecify.annotations.NullMarked;

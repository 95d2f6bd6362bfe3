/**
 * What stands behind {@code ./mesh}: starting the platform and the five services as processes, telling a person what
 * runs where, and ending it all. Knows processes, ports and files; what the services do is walked in {@code journey}.
 */
@NullMarked
package dev.cspmesh.sandbox.launcher;

import org.jspecify.annotations.NullMarked;

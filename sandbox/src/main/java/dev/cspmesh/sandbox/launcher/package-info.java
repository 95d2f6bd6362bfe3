/**
 * The words after {@code ./mesh}: one command a class. Processes are in {@code mesh}, what the services do is walked in
 * {@code journey}.
 */
@NullMarked
package dev.cspmesh.sandbox.launcher;

import org.jspecify.annotations.NullMarked;

/**
 * {@code ./mesh test}: runs Maven and tells in one screen what failed. Needs the JDK only, because it runs from its source
 * before anything is built; nothing from outside this package may be imported.
 */
@NullMarked
package dev.cspmesh.sandbox.testrun;

import org.jspecify.annotations.NullMarked;

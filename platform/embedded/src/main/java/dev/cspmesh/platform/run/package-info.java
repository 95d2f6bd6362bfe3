/**
 * The platform's own process: its command line and its one life, from the lock on its folder to the end of its last child.
 */
@NullMarked
package dev.cspmesh.platform.run;

import org.jspecify.annotations.NullMarked;

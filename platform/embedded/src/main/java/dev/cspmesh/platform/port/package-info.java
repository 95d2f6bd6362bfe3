/**
 * Which numbers the ports of a sandbox have, and who listens on one that is taken.
 */
@NullMarked
package dev.cspmesh.platform.port;

import org.jspecify.annotations.NullMarked;

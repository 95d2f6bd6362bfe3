/**
 * Programs that come out of an archive: unpacked once per project and shared by every platform that runs from it. What a
 * program writes while it runs belongs into the platform's state, never here.
 */
@NullMarked
package dev.cspmesh.platform.dist;

import org.jspecify.annotations.NullMarked;

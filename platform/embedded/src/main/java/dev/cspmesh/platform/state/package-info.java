/**
 * Small files in a state folder: read and replaced whole, and one lock a folder. Nothing here knows what stands in them.
 */
@NullMarked
package dev.cspmesh.platform.state;

import org.jspecify.annotations.NullMarked;

/**
 * The five services as processes on one platform: where they run from, what they are configured with, how they start, stop
 * and leave nothing behind. Used by the commands, the benchmarks and the tests of the whole mesh.
 */
@NullMarked
package dev.cspmesh.sandbox.mesh;

import org.jspecify.annotations.NullMarked;

/**
 * What a person reads while something starts, and when it cannot. Everything else may use this; it uses nothing.
 */
@NullMarked
package dev.cspmesh.platform.report;

import org.jspecify.annotations.NullMarked;

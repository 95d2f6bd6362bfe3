/**
 * Operating-system processes: starting children, remembering them so that a later start can end what a crash left
 * behind, asking who holds a port, and leaving when the owner has gone. Nothing here knows which program it runs.
 */
@NullMarked
package dev.cspmesh.platform.process;

import org.jspecify.annotations.NullMarked;

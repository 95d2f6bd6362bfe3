/**
 * The platform's own HTTP server on loopback: what runs where, the mailbox, throw-away databases, components on demand. For
 * developers and tests of this machine; it asks for no password, so nothing secret is served but what a caller made.
 */
@NullMarked
package dev.cspmesh.platform.control;

import org.jspecify.annotations.NullMarked;

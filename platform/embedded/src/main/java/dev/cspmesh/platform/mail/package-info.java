/**
 * A mail server for one machine: everything sent to it is kept, whoever it is for, and can be read over HTTP. Nothing
 * is ever passed on to the outside.
 */
@NullMarked
package dev.cspmesh.platform.mail;

import org.jspecify.annotations.NullMarked;

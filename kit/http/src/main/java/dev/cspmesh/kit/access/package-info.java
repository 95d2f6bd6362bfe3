/** Who may call an operation: the permission and the kind of organization that it declares, and the caller of the request at hand. */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.access;

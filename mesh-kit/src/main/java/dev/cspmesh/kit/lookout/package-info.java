/**
 * Looks for work in a table again and again until the service stops. What the work is and who else looks for it is not
 * known here.
 */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.lookout;

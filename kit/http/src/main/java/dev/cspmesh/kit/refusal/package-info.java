/**
 * How a refusal goes out: one problem+json, whatever refused, and a page for each type.
 */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.refusal;

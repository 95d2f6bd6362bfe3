/**
 * The life cycle of an aggregate as one table. What may be done, by whom, what follows and which event says so is written
 * there and nowhere else; checks, offered actions, refusals, tests and the diagrams in {@code docs/domain} read it.
 */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.lifecycle;

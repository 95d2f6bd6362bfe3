/**
 * Tests that a life cycle's table generates: each edge and each missing edge of the aggregate, the diagram in the
 * documents, and the offered actions of every state over HTTP.
 */
package dev.cspmesh.kit.test.lifecycle;

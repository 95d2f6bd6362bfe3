/**
 * What the schemas of a document say: names, what is always there, open lists, and the bounds of what is sent.
 */
package dev.cspmesh.kit.openapi.schema;

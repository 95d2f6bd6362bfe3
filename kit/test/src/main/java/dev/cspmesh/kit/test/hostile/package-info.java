/**
 * Hostile requests derived from a service's OpenAPI document, and the judge of the answers. Knows the document and HTTP,
 * nothing of any business. A subclass of a service's test base runs it: see {@link Hostility}.
 */
package dev.cspmesh.kit.test.hostile;

/**
 * An OpenAPI document as tests read it: operations, parameters, bodies, and values that it allows. The matrix, hostile
 * input, the checks of live answers and of each promise of the document all use it. Needs the JDK and Jackson only.
 */
package dev.cspmesh.kit.test.document;

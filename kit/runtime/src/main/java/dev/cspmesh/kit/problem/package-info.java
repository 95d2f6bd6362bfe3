/**
 * One shape for every refusal (RFC 9457) and the page behind each problem type. Services declare their types; the house types for malformed requests live here.
 */
package dev.cspmesh.kit.problem;

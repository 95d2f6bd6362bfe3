/**
 * A repeated request with the same Idempotency-Key gets the reply of the first one, stored in the same commit as its effect.
 */
package dev.cspmesh.kit.idempotency;

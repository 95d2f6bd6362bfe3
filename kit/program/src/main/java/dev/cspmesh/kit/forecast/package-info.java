/**
 * The one formula that carries usage on (docs/domain.md, contract: Pipeline). It stands here because two services show its
 * numbers for the same contract and month: both give it the same inputs, so both must get the same result. Where the inputs
 * come from, and what a contract commits to, is no matter of this package.
 */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.forecast;

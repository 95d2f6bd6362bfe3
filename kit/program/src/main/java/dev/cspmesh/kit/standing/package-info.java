/**
 * The standing of a partner in the program, as every service knows it from partner-service's events, and the one refusal of
 * new business while it is not active (docs/domain.md, Standing of a partner). What counts as new business each service says
 * itself, in its life-cycle tables and rules.
 */
package dev.cspmesh.kit.standing;

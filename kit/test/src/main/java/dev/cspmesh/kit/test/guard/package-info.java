/**
 * Guards tested by removal: a matrix that stays green when a guard is gone guards nothing.
 */
package dev.cspmesh.kit.test.guard;

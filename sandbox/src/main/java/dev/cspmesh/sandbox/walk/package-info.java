/**
 * What every step of the walk uses: requests as one of the actors, answers, mail, the business clock, and what was learned
 * on the way. Knows no step and no domain rule.
 */
@NullMarked
package dev.cspmesh.sandbox.walk;

import org.jspecify.annotations.NullMarked;

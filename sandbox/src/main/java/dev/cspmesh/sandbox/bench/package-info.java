/**
 * Benchmarks behind {@code ./mesh bench}: each measures a subject and its baseline in turns, in one run on one machine, and
 * prints a table and one JSON line per figure. They are no tests; nothing here decides whether a build is good.
 */
@NullMarked
package dev.cspmesh.sandbox.bench;

import org.jspecify.annotations.NullMarked;

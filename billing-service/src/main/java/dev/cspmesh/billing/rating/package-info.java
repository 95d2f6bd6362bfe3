/**
 * Rating: a pure function from a snapshot of a month (usage totals, price-book version, level) to lines and a summary.
 * Nothing here reads a database, a clock or a configuration.
 */
package dev.cspmesh.billing.rating;

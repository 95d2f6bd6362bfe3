/**
 * Step 3: aggregators with the countries they are authorized for, and the directory in which a partner finds one.
 */
package dev.cspmesh.partner.aggregator;

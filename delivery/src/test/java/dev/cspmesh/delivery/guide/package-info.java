/**
 * Tests of the guides for operators: commands are understood, files exist, arithmetic holds.
 */
package dev.cspmesh.delivery.guide;

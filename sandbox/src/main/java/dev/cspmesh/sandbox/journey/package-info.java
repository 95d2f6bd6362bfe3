/**
 * The ten steps, walked over HTTP with the tokens of those who act. Each step can be walked again: it finds what is there
 * and goes on from where it was cut off.
 */
package dev.cspmesh.sandbox.journey;

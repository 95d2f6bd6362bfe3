/**
 * Proves what operators get. One class for each chapter of the list of 41 properties that a good chart has; a test's name
 * begins with the property's number and reads like it.
 */
package dev.cspmesh.delivery;

/**
 * Identifiers that sort by creation and cannot be guessed.
 */
package dev.cspmesh.kit.id;

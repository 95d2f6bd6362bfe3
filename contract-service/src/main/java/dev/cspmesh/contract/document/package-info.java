/**
 * The contract as a document: the same bytes each time, so that a signature can name them by their hash.
 */
package dev.cspmesh.contract.document;

/** Keeps retired words of {@code docs/glossary.md} out of every public name. */
package dev.cspmesh.delivery.vocabulary;

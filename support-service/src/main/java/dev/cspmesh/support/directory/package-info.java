/**
 * What support must know of the others: products and their desks, providers, their customers and contracts. Read models,
 * written from facts in whatever order they come; nothing here is the truth about them.
 */
package dev.cspmesh.support.directory;

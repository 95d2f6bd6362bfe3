/**
 * Keyset pages with their links, and entity tags for what two people may edit.
 */
package dev.cspmesh.kit.page;

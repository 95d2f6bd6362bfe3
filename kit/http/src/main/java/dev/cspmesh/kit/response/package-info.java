/** Answers that every resource builds alike: entity tags, pages with links, places of what was made. */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.response;

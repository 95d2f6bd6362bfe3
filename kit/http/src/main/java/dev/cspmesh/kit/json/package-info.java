/**
 * What is taken for input: JSON of exactly the declared kinds, text without the one character that no database stores.
 */
package dev.cspmesh.kit.json;

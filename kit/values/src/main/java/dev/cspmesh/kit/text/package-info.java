/**
 * What short texts of a request must be: one line, a country, a currency, a language, a time zone, an address on the web.
 * Every service says it with these constraints, so that each is refused in the same way everywhere.
 */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.text;

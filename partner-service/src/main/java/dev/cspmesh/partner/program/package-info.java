/**
 * Step 1: what anyone may read about the program, and a way to ask. Nothing here needs a token.
 */
package dev.cspmesh.partner.program;

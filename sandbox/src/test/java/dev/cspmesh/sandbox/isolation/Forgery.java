package dev.cspmesh.sandbox.isolation;

import java.util.function.Function;

/**
 * A token that must not be taken.
 *
 * @param name what is wrong with it
 * @param made from a valid token of somebody who may call the operation
 */
record Forgery(String name, Function<Token, String> made) {}

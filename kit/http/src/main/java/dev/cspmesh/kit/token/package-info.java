/**
 * Who calls, from the access token: its checks beyond what the framework does, and the caller of the request at hand.
 */
@org.jspecify.annotations.NullMarked
package dev.cspmesh.kit.token;

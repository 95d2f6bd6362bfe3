/**
 * HTTP as bytes: requests that need not be any, and what came back.
 */
package dev.cspmesh.kit.test.hostile.wire;

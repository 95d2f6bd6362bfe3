/**
 * How every list and every refusal of a service behaves, one test per promise over all operations of its document.
 */
package dev.cspmesh.kit.test.door;

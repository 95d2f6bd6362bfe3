/** What is wrong with a hostile request: its address, its headers, its body, its texts. */
package dev.cspmesh.kit.test.hostile.trick;

/**
 * What service activations and data centers have in common: a provider asks for one under an identifier of its own, the
 * cluster makes it true, and everybody who waits can look how far it is. What differs stands in {@code activation} and
 * {@code sddc}; neither is known here.
 */
package dev.cspmesh.navigator.provisioning;

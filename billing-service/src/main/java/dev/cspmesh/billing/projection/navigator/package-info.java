/**
 * The copy of navigator-service's data: activations and customer organizations. Usage names a subscription, and its
 * contract is the one that the activation pinned.
 */
package dev.cspmesh.billing.projection.navigator;

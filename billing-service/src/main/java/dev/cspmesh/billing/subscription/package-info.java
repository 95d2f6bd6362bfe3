/**
 * Who uses what: the activations and customer organizations of navigator-service. Usage names a subscription, and its
 * contract is the one that the activation pinned.
 */
package dev.cspmesh.billing.subscription;

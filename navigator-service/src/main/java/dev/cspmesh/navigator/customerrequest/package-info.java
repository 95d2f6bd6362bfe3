/**
 * Customer organizations that won deals ask for: each is accepted with what is still missing, or rejected with a reason.
 * A request comes from contract-service's event alone; the organization itself is made in {@code customer}.
 */
package dev.cspmesh.navigator.customerrequest;

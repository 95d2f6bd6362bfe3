/**
 * The support request: its content, its parties, its life cycle, its first-response clock and its escalation. A request
 * has no field for a customer. The customer is kept apart, in {@code details}, and no finder gives it to VMware.
 */
package dev.cspmesh.support.request;

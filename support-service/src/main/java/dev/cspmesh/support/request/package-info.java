/**
 * The support request: its content, its parties, its life cycle, its first-response clock and its escalation. A request
 * has no field for a customer. Which customer asked stands beside it, and no finder gives that to VMware.
 */
package dev.cspmesh.support.request;

/**
 * Step 7: a partner's own terms of service, and what its customers accepted of them. VMware has no part in it.
 */
package dev.cspmesh.navigator.terms;

/**
 * The provider organization: a partner's home in Navigator and the parent of its customers.
 */
package dev.cspmesh.navigator.organization;

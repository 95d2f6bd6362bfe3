/**
 * Step 9: customer organizations of a provider, and the identities of their contacts. VMware and aggregators never see one.
 */
package dev.cspmesh.navigator.customer;

/**
 * Step 9: software-defined data centers for a customer, provisioned on Kubernetes and taken back when that fails.
 */
package dev.cspmesh.navigator.sddc;

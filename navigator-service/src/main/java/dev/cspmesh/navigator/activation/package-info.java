/**
 * Step 9: opening a service tile activates the service for a customer, asynchronously, on Kubernetes.
 */
package dev.cspmesh.navigator.activation;

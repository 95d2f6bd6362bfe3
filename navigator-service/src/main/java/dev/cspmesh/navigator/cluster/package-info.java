/**
 * Reconciles a cluster with a desired state and reads back what its operator says. Desired state comes in as Kubernetes objects
 * made by pure functions of the features; only this package talks to the Kubernetes API, on worker threads.
 */
package dev.cspmesh.navigator.cluster;

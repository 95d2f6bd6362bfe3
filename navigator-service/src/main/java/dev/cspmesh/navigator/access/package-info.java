/**
 * How far a provider may act in a customer's service: requested by the provider, approved by the customer, ended by time.
 */
package dev.cspmesh.navigator.access;

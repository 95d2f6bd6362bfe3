/**
 * support-service: a customer asks its CSP, and only the CSP asks VMware. Owns the knowledge base and support requests;
 * what it knows of partners, customers and contracts are projections of other services' events.
 */
package dev.cspmesh.support;

/**
 * support-service: a customer asks its CSP, and only the CSP asks VMware. Owns the knowledge base and support requests;
 * what it knows of partners, customers and contracts it learned from their services' facts.
 */
package dev.cspmesh.support;

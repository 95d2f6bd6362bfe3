/**
 * Gives people of partners and aggregators a user at the identity provider, and takes it away again. Driven by our own
 * events, so that a crash loses nothing; no password is seen here.
 */
package dev.cspmesh.partner.identity;

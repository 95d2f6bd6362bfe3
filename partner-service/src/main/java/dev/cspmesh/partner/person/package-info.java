/** A person with an address, as applications, partners and aggregators name one. No aggregate lives here. */
package dev.cspmesh.partner.person;

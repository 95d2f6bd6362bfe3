/**
 * What a new partner or aggregator gets after the fact: an identity at Keycloak and a welcome mail. Runs from our own facts, so that a crash loses neither.
 */
package dev.cspmesh.partner.welcome;

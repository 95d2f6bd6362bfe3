/**
 * navigator-service: steps 7 to 9 of the program. Owns invitations, organizations, terms of service, access,
 * activations and SDDCs; knows of partners, services and contracts only what their events say.
 */
package dev.cspmesh.navigator;

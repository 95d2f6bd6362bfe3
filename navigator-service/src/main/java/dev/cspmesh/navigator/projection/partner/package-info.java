/**
 * What navigator-service knows of partners, from partner-service's events: who is invited, and under which address.
 * Read here, changed by those events only.
 */
package dev.cspmesh.navigator.projection.partner;

/**
 * What navigator-service knows of partners, from partner-service's events: who is invited, under which address,
 * and where each stands in the program.
 * Read here, changed by those events only.
 */
package dev.cspmesh.navigator.projection.partner;

/**
 * The copy of partner-service's data: the names of partners and aggregators, to be printed on bills,
 * and where partners stand in the program.
 */
package dev.cspmesh.billing.projection.partner;
